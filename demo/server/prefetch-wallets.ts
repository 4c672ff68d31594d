import { type DehydratedState, QueryClient, dehydrate } from '@tanstack/react-query';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import { walletsQueryOptions } from '../../src/query/wallets-query-options.js';

/** Milliseconds for which the page waits for the wallets. Later ones are loaded by the browser. */
const patience = 500;

/**
 * Asks the shop's own proxy for the wallets, as the browser would, so that the page's first paint has them.
 * What fails is left to the browser, which says it with words.
 */
export async function prefetchWallets(
  proxy: (request: Request) => Promise<Response>,
  origin: string,
  cookie: string,
): Promise<DehydratedState> {
  const client = createWalletsClient({
    endpoint: '/api/wallets',
    timeout: patience,
    fetch: (input, init) => {
      const path = input instanceof Request ? input.url : input;
      const headers = new Headers(init?.headers);
      headers.set('cookie', cookie);
      return proxy(new Request(new URL(path, origin), { ...init, headers }));
    },
  });
  const queryClient = new QueryClient();
  await queryClient.query({ ...walletsQueryOptions(client), retry: false }).catch(() => {});
  return dehydrate(queryClient);
}
