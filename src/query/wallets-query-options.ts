import {
  type DataTag,
  type QueryFunction,
  type UseQueryOptions,
  replaceEqualDeep,
} from '@tanstack/react-query';
import type { WalletsAnswer, WalletsClient } from '../client/wallets-client.js';
import type { Wallet } from '../contract/wallet.js';
import type { WalletsError } from '../contract/wallets-error.js';
import { mergeWallets } from '../model/merge-wallets.js';

/** The key of a client's wallet list. */
export const walletsQueryKey = (client: WalletsClient) => ['batua', 'wallets', client.endpoint] as const;

/** The type of the key of a client's wallet list. */
export type WalletsQueryKey = ReturnType<typeof walletsQueryKey>;

/** What `queryOptions` would give. Its own type has names that older TanStack Queries do not export. */
export interface WalletsQueryOptions extends Omit<
  UseQueryOptions<WalletsAnswer, WalletsError, WalletsAnswer, WalletsQueryKey>,
  'queryKey' | 'queryFn'
> {
  queryKey: DataTag<WalletsQueryKey, WalletsAnswer>;
  queryFn: QueryFunction<WalletsAnswer, WalletsQueryKey>;
}

/**
 * The wallet list as TanStack Query options, for `useQuery`, loaders, prefetching and tests.
 *
 * A fault that may pass by itself is tried once more, anything else not at all. Whatever order answers
 * arrive in, a balance is never followed by an older one. To keep that, rows keep their order also in what a
 * `select` gives as `wallets`: one that sorts calls its result something else.
 */
export const walletsQueryOptions = (client: WalletsClient): WalletsQueryOptions => ({
  queryKey: walletsQueryKey(client) as DataTag<WalletsQueryKey, WalletsAnswer>,
  queryFn: ({ signal }) => client.listWallets({ signal }),
  retry: (failures, error) =>
    failures < 1 && error.code === 'service_unavailable' && !error.retryAt && !(Number(error.status) < 500),
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
  const { wallets } = (data ?? {}) as Partial<WalletsAnswer>;
  return wallets?.every?.((row: Partial<Wallet> | null) => row?.subBalances) ? wallets : undefined;
}
