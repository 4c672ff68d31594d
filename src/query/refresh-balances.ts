import type { MutationOptions, QueryClient } from '@tanstack/react-query';
import type { WalletsClient } from '../client/wallets-client.js';
import type { WalletsError } from '../contract/wallets-error.js';
import { notAdvanced } from '../model/not-advanced.js';
import { mergeAnswer } from './merge-answer.js';
import { type StartedAt, mutationDefaults, startMutation } from './start-mutation.js';

/** The key of a client's refreshes. One refresh at most is under way. */
export const refreshBalancesMutationKey = (client: WalletsClient) =>
  ['batua', 'refresh-balances', client.endpoint] as const;

export interface RefreshResult {
  /** Ids of linked wallets whose `lastRefreshed` did not advance: their provider did not answer. */
  notAdvanced: string[];
}

/** The refresh of all balances as TanStack mutation options. It is never retried and never waits for a network. */
export const refreshBalancesMutationOptions = (client: WalletsClient, queryClient: QueryClient) =>
  ({
    ...mutationDefaults,
    mutationKey: refreshBalancesMutationKey(client),
    async mutationFn() {
      const { before, after } = await mergeAnswer(client, queryClient, () => client.refreshBalances());
      return { notAdvanced: notAdvanced(before, after) };
    },
  }) satisfies MutationOptions<RefreshResult, WalletsError, StartedAt>;

/** Starts a refresh of all balances, unless one is under way or the server has asked to wait. */
export function refreshBalances(client: WalletsClient, queryClient: QueryClient): void {
  startMutation(client, queryClient, refreshBalancesMutationOptions(client, queryClient), {});
}
