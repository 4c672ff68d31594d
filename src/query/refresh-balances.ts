import type { MutationOptions, QueryClient } from '@tanstack/react-query';
import type { WalletsClient } from '../client/wallets-client.js';
import { WalletsError } from '../contract/wallets-error.js';
import { mergeWallets } from '../model/merge-wallets.js';
import { notAdvanced } from '../model/not-advanced.js';
import { walletsQueryOptions } from './wallets-query-options.js';

/** The key of a client's refreshes. One refresh at most is under way. */
export const refreshBalancesMutationKey = (client: WalletsClient) =>
  ['batua', 'refresh-balances', client.endpoint] as const;

export interface RefreshVariables {
  /** Epoch milliseconds, by the client's clock. */
  startedAt: number;
}

export interface RefreshResult {
  /** Ids of linked wallets whose `lastRefreshed` did not advance: their provider did not answer. */
  notAdvanced: string[];
}

/** The refresh of all balances as TanStack mutation options. It is never retried and needs no network mode. */
export const refreshBalancesMutationOptions = (
  client: WalletsClient,
  queryClient: QueryClient,
): MutationOptions<RefreshResult, WalletsError, RefreshVariables> => ({
  mutationKey: refreshBalancesMutationKey(client),
  networkMode: 'always',
  retry: false,
  async mutationFn() {
    const { queryKey } = walletsQueryOptions(client);
    // An older list request must not land on top of the new balances; a first one is made up for below.
    const interrupted = queryClient.isFetching({ queryKey, exact: true }) > 0;
    await queryClient.cancelQueries({ queryKey, exact: true });
    try {
      const answer = await client.refreshBalances();
      const before = queryClient.getQueryData(queryKey)?.wallets ?? [];
      const wallets = mergeWallets(before, answer.wallets, { complete: false });
      if (before.length > 0) queryClient.setQueryData(queryKey, { wallets });
      return { notAdvanced: notAdvanced(before, wallets) };
    } finally {
      if (interrupted) void queryClient.invalidateQueries({ queryKey, exact: true });
    }
  },
});

/**
 * Starts a refresh of all balances, unless one is under way or the server has asked to wait. Its state is
 * in the mutation cache, for every component alike, and outlives the component that asked.
 */
export function refreshBalances(client: WalletsClient, queryClient: QueryClient): void {
  const cache = queryClient.getMutationCache();
  const mutationKey = refreshBalancesMutationKey(client);
  const last = cache.findAll({ mutationKey, exact: true }).at(-1);
  if (last?.state.status === 'pending') return;
  if (last?.state.error instanceof WalletsError && (last.state.error.retryAt ?? 0) > client.clock.now()) return;
  const mutation = cache.build(queryClient, refreshBalancesMutationOptions(client, queryClient));
  // The error is in the mutation's state, where the components read it.
  mutation.execute({ startedAt: client.clock.now() }).catch(() => {});
}
