import { type DehydratedState, QueryClient, dehydrate } from '@tanstack/react-query';
import { createWalletsClient, walletsQueryOptions } from '../src/index.js';

/**
 * Requests the wallets from the shop's own proxy like the browser, so that the first paint has them. After an error the
 * browser requests them again and shows what is wrong.
 *
 * @param patience How long the page waits for the wallets, in milliseconds. After that the browser loads them.
 */
export async function prefetchWallets(
  proxy: (request: Request) => Promise<Response>,
  page: Request,
  cookie: string,
  now: () => number,
  patience: number,
): Promise<DehydratedState> {
  const client = createWalletsClient({
    endpoint: '/api/wallets',
    timeout: patience,
    fetch: (input, init) => {
      const path = input instanceof Request ? input.url : input;
      const headers = new Headers(init?.headers);
      headers.set('cookie', cookie);
      return proxy(new Request(new URL(path, page.url), { ...init, headers }));
    },
  });
  const queryClient = new QueryClient();
  const options = walletsQueryOptions(client);
  try {
    const wallets = await queryClient.query({ ...options, retry: false });
    // The page's HTML and its hydration show ages at this time.
    queryClient.setQueryData(options.queryKey, wallets, { updatedAt: now() });
  } catch {
    // An error is not dehydrated.
  }
  return dehydrate(queryClient);
}
