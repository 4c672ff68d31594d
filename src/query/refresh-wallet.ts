import type { QueryClient } from '@tanstack/react-query';
import type { WalletsClient } from '../client/wallets-client.js';
import { notAdvanced } from '../model/not-advanced.js';
import { mergeAnswer } from './merge-answer.js';
import { type RefreshResult, refreshBalancesMutationKey } from './refresh-balances.js';
import {
  type StartedAt,
  buildMutation,
  lastMutation,
  mutationState,
  startMutation,
} from './start-mutation.js';

/** The key of one wallet's refreshes. One at most is under way. */
export const refreshWalletMutationKey = (client: WalletsClient, walletId: string) =>
  ['batua', 'refresh-wallet', client.endpoint, walletId] as const;

export interface RefreshWalletResult {
  /** Whether `lastRefreshed` advanced. Where it did not, the provider did not answer. */
  advanced: boolean;
}

/**
 * Starts a refresh of one wallet, unless it is being refreshed already, alone or with all, or the server has
 * asked to wait.
 */
export function refreshWallet(client: WalletsClient, queryClient: QueryClient, walletId: string): void {
  if (mutationState(queryClient, refreshBalancesMutationKey(client))?.status === 'pending') return;
  const mutationKey = refreshWalletMutationKey(client, walletId);
  async function mutationFn({ startedAt }: StartedAt): Promise<RefreshWalletResult> {
    const call = () => client.refreshWallet(walletId);
    const { before, after } = await mergeAnswer(client, queryClient, call);
    const advanced = !notAdvanced(before, after, startedAt).includes(walletId);
    if (advanced) forgetNotAdvanced(client, queryClient, walletId);
    return { advanced };
  }
  startMutation(client, queryClient, { mutationKey, mutationFn });
}

/** What the last refresh of all could not check has been checked now. */
function forgetNotAdvanced(client: WalletsClient, queryClient: QueryClient, walletId: string): void {
  const mutationKey = refreshBalancesMutationKey(client);
  const state = mutationState<RefreshResult>(queryClient, mutationKey);
  const last = lastMutation(queryClient, mutationKey);
  if (!last || !state?.data?.notAdvanced.includes(walletId)) return;
  const data = { notAdvanced: state.data.notAdvanced.filter((id) => id !== walletId) };
  queryClient.getMutationCache().remove(last);
  buildMutation(queryClient, { mutationKey }, { ...state, data });
}
