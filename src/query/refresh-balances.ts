import type { QueryClient } from '@tanstack/react-query';
import type { WalletsClient } from '../client/wallets-client.js';
import type { Wallet } from '../contract/wallet.js';
import { keyOf } from './key-of.js';
import { mergeAnswer } from './merge-answer.js';
import { startMutation } from './start-mutation.js';

/** Returns the key of a client's refreshes. At most one runs at a time. */
export const refreshBalancesMutationKey = (client: WalletsClient) => keyOf(client, 'refresh_balances');

export interface RefreshResult {
  /** The wallets on screen when it started. `notRefreshed` compares them with those on screen now. */
  before: Wallet[];
  /** IDs of the wallets that it answered. */
  answered: string[];
}

/**
 * Starts a refresh of all balances, unless one is running or the server has asked to wait. It never retries
 * and never waits for a network.
 */
export function refreshBalances(client: WalletsClient, queryClient: QueryClient): void {
  async function mutationFn(): Promise<RefreshResult> {
    const { before, answer } = await mergeAnswer(client, queryClient, () => client.refreshBalances(), true);
    return { before, answered: answer.wallets.map(({ id }) => id) };
  }
  const mutationKey = refreshBalancesMutationKey(client);
  startMutation(client, queryClient, { mutationKey, mutationFn });
}
