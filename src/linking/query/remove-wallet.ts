import type { QueryClient } from '@tanstack/react-query';
import type { WalletsClient } from '../../client/wallets-client.js';
import type { Wallet } from '../../contract/wallet.js';
import { WalletsError } from '../../contract/wallets-error.js';
import { mergeAnswer } from '../../query/merge-answer.js';
import { forgetMutation, startMutation } from '../../query/start-mutation.js';
import { linkingCalls } from './linking-calls.js';
import { linkWalletMutationKey } from '../../query/link-wallet-mutation-key.js';
import { removeWalletMutationKey } from './wallet-mutation-keys.js';

export interface RemoveResult {
  /** The wallet, which is no longer linked. */
  wallet: Wallet;
}

/** Returns the calls that delink one wallet. */
export function removeWallet(client: WalletsClient, queryClient: QueryClient, walletId: string) {
  const mutationKey = removeWalletMutationKey(client, walletId);

  async function mutationFn(): Promise<RemoveResult> {
    const call = () => linkingCalls(client).delinkWallet(walletId);
    const { wallet } = (await mergeAnswer(client, queryClient, call)).answer;
    if (wallet.linked) throw new WalletsError('rejected', 'The wallet is still linked.');
    forgetMutation(queryClient, linkWalletMutationKey(client, walletId));
    return { wallet };
  }

  return {
    remove: () => startMutation(client, queryClient, { mutationKey, mutationFn }),
    reset: () => forgetMutation(queryClient, mutationKey),
  };
}
