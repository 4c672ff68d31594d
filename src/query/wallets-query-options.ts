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

/** Returns the key of a client's wallet list. */
export const walletsQueryKey = (client: WalletsClient) => ['batua', 'wallets', client.endpoint] as const;

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
 */
export const walletsQueryOptions = (client: WalletsClient): WalletsQueryOptions => ({
  queryKey: walletsQueryKey(client) as DataTag<WalletsQueryKey, WalletsAnswer>,
  queryFn: ({ signal }) => client.listWallets({ signal }),
  retry: (failures, error) =>
    failures < 1 && error.code === 'service_unavailable' && !error.retryAt && !(Number(error.status) < 500),
  // A request is always tried. By default, TanStack Query waits while the device reports that it is offline.
  networkMode: 'always',
  refetchOnReconnect: true,
  staleTime: 30_000,
  structuralSharing: keepNewest,
});

/** Also called for the result of a `select`. */
function keepNewest(current: unknown, next: unknown): unknown {
  const [before, after] = [walletsIn(current), walletsIn(next)];
  const newest = before && after ? { wallets: mergeWallets(before, after, { complete: true }) } : next;
  return replaceEqualDeep(current, newest);
}

function walletsIn(data: unknown): Wallet[] | undefined {
  const { wallets } = (data ?? {}) as Partial<WalletsAnswer>;
  return wallets?.every?.((row: Partial<Wallet> | null) => row?.instruments) ? wallets : undefined;
}
