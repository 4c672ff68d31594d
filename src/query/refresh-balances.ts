import type { QueryClient } from '@tanstack/react-query';
import type { WalletsClient } from '../client/wallets-client.js';
import type { Wallet } from '../contract/wallet.js';
import { mergeAnswer } from './merge-answer.js';
import { startMutation } from './start-mutation.js';

/** The key of a client's refreshes. One refresh at most is under way. */
export const refreshBalancesMutationKey = (client: WalletsClient) =>
  ['batua', 'refresh_balances', client.endpoint] as const;

export interface RefreshResult {
  /** The wallets on screen when it started. Those that did not advance since were passed by: `notRefreshed`. */
  before: Wallet[];
}

/**
 * Starts a refresh of all balances, unless one is under way or the server has asked to wait. It is never
 * retried and never waits for a network.
 */
export function refreshBalances(client: WalletsClient, queryClient: QueryClient): void {
  async function mutationFn(): Promise<RefreshResult> {
    const { before } = await mergeAnswer(client, queryClient, () => client.refreshBalances());
    return { before };
  }
  const mutationKey = refreshBalancesMutationKey(client);
  startMutation(client, queryClient, { mutationKey, mutationFn });
}
