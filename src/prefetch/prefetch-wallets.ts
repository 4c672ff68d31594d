import { type DehydratedState, QueryClient, dehydrate } from '@tanstack/react-query';
import { parseWallets } from '../contract/parse-wallets.js';
import { withTimeout } from '../contract/with-timeout.js';
import { keyOf } from '../query/key-of.js';
import type { JuspayClient } from '../server/juspay/juspay-client.js';
import { JuspayError } from '../server/juspay/juspay-error.js';
import { forwardList } from '../server/proxy/forward-wallets.js';
import { shouldReport } from '../server/proxy/proxy-error.js';
import type { WalletsProxyErrorContext } from '../server/proxy/wallets-proxy-options.js';
import { writeError } from '../server/proxy/write-error.js';
import { reportError } from '../server/report-error.js';

export interface PrefetchOptions {
  /** Juspay ID of the signed-in customer, from the session. Null when nobody is signed in: nothing is then fetched. */
  customerId: string | null | undefined;
  /** The `customerKey` of the page's `WalletsProvider`, if it has one. */
  customerKey?: string | undefined;
  /**
   * The `endpoint` of the page's `WalletsProvider`. Nothing is sent to it: it is part of the key.
   * @default '/api/wallets'
   */
  endpoint?: string | undefined;
  /** The `creditMethods` of the page's `createWalletsClient`, if it has some. */
  creditMethods?: readonly string[] | undefined;
  /**
   * How long the page waits for the wallets, in milliseconds. After that the browser fetches them.
   * @default 2000
   */
  timeout?: number | undefined;
  /** Ends the wait, such as `request.signal`. An aborted render is not an error. */
  signal?: AbortSignal | undefined;
  /**
   * Called with the errors that `createWalletsProxy` reports, and with a `timeout`.
   * @default writes the code of the error with console.error
   */
  onError?: ((error: unknown, context: WalletsProxyErrorContext) => unknown) | undefined;
  /**
   * Server's clock, in epoch milliseconds. It corrects a browser's clock that is behind.
   * @default Date.now
   */
  now?: (() => number) | undefined;
}

/**
 * Returns the customer's wallets for `HydrationBoundary`, so that the first paint has them. It calls Juspay in this
 * process, and never the merchant's own endpoint.
 *
 * The state has the public fields of the proxy's list and the customer tag: no token and no full mobile number. It
 * never rejects. Without wallets the state is empty, and the browser fetches the list and shows what is wrong.
 *
 * @example
 * const state = await prefetchWallets(juspay, { customerId: session.customerId, customerKey: session.customerHash });
 *
 * <HydrationBoundary state={state}>
 *   <Checkout customerKey={session.customerHash} />
 * </HydrationBoundary>;
 */
export async function prefetchWallets(
  juspay: JuspayClient,
  {
    customerId,
    customerKey,
    endpoint = '/api/wallets',
    creditMethods,
    timeout = 2000,
    signal,
    onError = writeError,
    now = Date.now,
  }: PrefetchOptions,
): Promise<DehydratedState> {
  // A client for each call: two customers never share one.
  const queryClient = new QueryClient();
  const key = keyOf({ endpoint: endpoint.replace(/\/+$/, ''), customerKey }, 'wallets');

  async function list(id: string, limited: AbortSignal) {
    const [answer, customerTag] = await Promise.all([
      juspay.listWallets(id, { signal: limited }),
      juspay.customerTag(id),
    ]);
    const wallets = parseWallets(forwardList(answer), { now: now(), creditMethods });
    return { wallets, customerTag };
  }

  try {
    if (customerId !== null && customerId !== undefined) {
      const answer = await withTimeout(timeout, signal, (limited) => list(customerId, limited), timeoutError);
      queryClient.setQueryData(key, answer, { updatedAt: now() });
    }
  } catch (error) {
    if (!signal?.aborted && shouldReport(error)) reportError(onError, error, { route: 'list' });
  }
  return dehydrate(queryClient);
}

const timeoutError = () =>
  new JuspayError('timeout', 'Juspay did not answer before the limit of the prefetch.');
