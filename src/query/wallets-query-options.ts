import { queryOptions, replaceEqualDeep } from '@tanstack/react-query';
import type { WalletsAnswer, WalletsClient } from '../client/wallets-client.js';
import type { WalletsError } from '../contract/wallets-error.js';
import { mergeWallets } from '../model/merge-wallets.js';

/** The key of a client's wallet list. */
export const walletsQueryKey = (client: WalletsClient) => ['batua', 'wallets', client.endpoint] as const;

/**
 * The wallet list as TanStack Query options, for `useQuery`, loaders, prefetching and tests.
 *
 * A fault that may pass by itself is tried once more, anything else not at all. Whatever order answers
 * arrive in, a balance is never followed by an older one.
 */
export const walletsQueryOptions = (client: WalletsClient) =>
  queryOptions<WalletsAnswer, WalletsError, WalletsAnswer, ReturnType<typeof walletsQueryKey>>({
    queryKey: walletsQueryKey(client),
    queryFn: ({ signal }) => client.listWallets({ signal }),
    retry: (failures, error) => failures < 1 && error.code === 'provider_down',
    // Offline is the client's own answer, with words for the customer, and not an endless wait.
    networkMode: 'always',
    refetchOnReconnect: true,
    staleTime: 30_000,
    structuralSharing: (current, next) =>
      keepNewest(current as WalletsAnswer | undefined, next as WalletsAnswer),
  });

function keepNewest(current: WalletsAnswer | undefined, next: WalletsAnswer): WalletsAnswer {
  if (!current) return next;
  const wallets = mergeWallets(current.wallets, next.wallets, { complete: true });
  return replaceEqualDeep(current, { ...next, wallets });
}
