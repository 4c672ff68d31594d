import type { QueryClient } from '@tanstack/react-query';
import type { WalletsClient } from '../client/wallets-client.js';
import { notAdvanced } from '../model/not-advanced.js';
import { mergeAnswer } from './merge-answer.js';
import { type StartedAt, startMutation } from './start-mutation.js';

/** The key of a client's refreshes. One refresh at most is under way. */
export const refreshBalancesMutationKey = (client: WalletsClient) =>
  ['batua', 'refresh-balances', client.endpoint] as const;

export interface RefreshResult {
  /** Ids of linked wallets whose `lastRefreshed` did not advance: their provider did not answer. */
  notAdvanced: string[];
}

/**
 * Starts a refresh of all balances, unless one is under way or the server has asked to wait. It is never
 * retried and never waits for a network.
 */
export function refreshBalances(client: WalletsClient, queryClient: QueryClient): void {
  async function mutationFn({ startedAt }: StartedAt): Promise<RefreshResult> {
    const { before, after } = await mergeAnswer(client, queryClient, () => client.refreshBalances());
    return { notAdvanced: notAdvanced(before, after, startedAt) };
  }
  const mutationKey = refreshBalancesMutationKey(client);
  startMutation(client, queryClient, { mutationKey, mutationFn });
}
