import type { DataTag, QueryFunction, UseQueryOptions } from '@tanstack/react-query';
import type { WalletsAnswer, WalletsClient } from '../client/wallets-client.js';
import { type WalletsError, isSignedOut } from '../contract/wallets-error.js';
import { keepNewest, watchNewest } from './keep-newest.js';
import { keyOf } from './key-of.js';

/** Returns the key of a client's wallet list. */
export const walletsQueryKey = (client: WalletsClient) => keyOf(client, 'wallets');

/** The type of the key of a client's wallet list. */
export type WalletsQueryKey = ReturnType<typeof walletsQueryKey>;

/** The type of `queryOptions(…)`, without names that older versions of TanStack Query do not export. */
export interface WalletsQueryOptions extends Omit<
  UseQueryOptions<WalletsAnswer, WalletsError, WalletsAnswer, WalletsQueryKey>,
  'queryKey' | 'queryFn'
> {
  queryKey: DataTag<WalletsQueryKey, WalletsAnswer>;
  queryFn: QueryFunction<WalletsAnswer, WalletsQueryKey>;
}

/**
 * Returns the wallet list as TanStack Query options, for `useQuery`, loaders, prefetching and tests.
 *
 * It retries once after a transient fault, and not after any other. An older balance never replaces a newer
 * one, in whatever order answers arrive. For that, rows keep their order also in the `wallets` that a
 * `select` returns: a `select` that sorts must use another name.
 *
 * An answer that nobody is signed in (`unauthenticated`) removes the wallets. The app's own defaults neither repeat
 * the request nor keep it from being sent.
 */
export const walletsQueryOptions = (client: WalletsClient): WalletsQueryOptions => ({
  queryKey: walletsQueryKey(client) as DataTag<WalletsQueryKey, WalletsAnswer>,
  async queryFn({ signal, client: queryClient, queryKey }) {
    watchNewest(queryClient);
    try {
      return await client.listWallets({ signal });
    } catch (error) {
      if (isSignedOut(error)) {
        // The balances of a customer who has left.
        queryClient.getQueryCache().find({ queryKey })?.setState({ data: undefined, status: 'error', error });
      }
      throw error;
    }
  },
  retry: (failures, error) =>
    failures < 1 && error.code === 'service_unavailable' && !error.retryAt && !(Number(error.status) < 500),
  // A request is always tried. By default, TanStack Query waits while the device reports that it is offline.
  networkMode: 'always',
  enabled: true,
  placeholderData: () => undefined,
  refetchInterval: false,
  refetchOnReconnect: true,
  staleTime: 30_000,
  structuralSharing: keepNewest,
});
