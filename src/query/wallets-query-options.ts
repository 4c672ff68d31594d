import { queryOptions, replaceEqualDeep } from '@tanstack/react-query';
import type { WalletsAnswer, WalletsClient } from '../client/wallets-client.js';
import type { Wallet } from '../contract/wallet.js';
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
    retry: (failures, error) => failures < 1 && error.code === 'provider_down' && !error.retryAt,
    // Offline is the client's own answer, with words for the customer, and not an endless wait.
    networkMode: 'always',
    refetchOnReconnect: true,
    staleTime: 30_000,
    structuralSharing: keepNewest,
  });

/** Called for what a `select` gives, too. */
function keepNewest(current: unknown, next: unknown): unknown {
  const [before, after] = [walletsIn(current), walletsIn(next)];
  const newest = before && after ? { wallets: mergeWallets(before, after, { complete: true }) } : next;
  return replaceEqualDeep(current, newest);
}

function walletsIn(data: unknown): Wallet[] | undefined {
  const wallets = (data as Partial<WalletsAnswer> | null | undefined)?.wallets;
  return Array.isArray(wallets) ? wallets : undefined;
}
