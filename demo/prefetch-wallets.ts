import { type DehydratedState, QueryClient, dehydrate } from '@tanstack/react-query';
import { createWalletsClient, walletsQueryOptions } from '../src/index.js';

/**
 * Asks the shop's own proxy for the wallets, as the browser would, so that the page's first paint has them.
 * What fails is left to the browser, which says it with words.
 *
 * @param patience For how long the page waits for the wallets, in milliseconds. Later ones are loaded by the browser.
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
    // Ages are told as of this time, in the page's HTML and while it hydrates.
    queryClient.setQueryData(options.queryKey, wallets, { updatedAt: now() });
  } catch {
    // An error is not dehydrated.
  }
  return dehydrate(queryClient);
}
