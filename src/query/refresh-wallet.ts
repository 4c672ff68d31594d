import type { QueryClient } from '@tanstack/react-query';
import type { WalletsClient } from '../client/wallets-client.js';
import { keyOf } from './key-of.js';
import { mergeAnswer } from './merge-answer.js';
import { type RefreshResult, refreshBalancesMutationKey } from './refresh-balances.js';
import { mutationState, startMutation } from './start-mutation.js';

/** Returns the key of one wallet's refreshes. At most one runs at a time. */
export const refreshWalletMutationKey = (client: WalletsClient, walletId: string) =>
  [...keyOf(client, 'refresh_wallet'), walletId] as const;

/**
 * Starts a refresh of one wallet, unless a refresh of it or of all wallets is running, or the server has asked
 * to wait.
 */
export function refreshWallet(client: WalletsClient, queryClient: QueryClient, walletId: string): void {
  if (mutationState(queryClient, refreshBalancesMutationKey(client))?.status === 'pending') return;
  const mutationKey = refreshWalletMutationKey(client, walletId);
  async function mutationFn(): Promise<RefreshResult> {
    const { before } = await mergeAnswer(client, queryClient, () => client.refreshWallet(walletId), true);
    return { before, answered: [walletId] };
  }
  startMutation(client, queryClient, { mutationKey, mutationFn });
}
