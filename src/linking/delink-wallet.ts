import type { QueryClient } from '@tanstack/react-query';
import type { WalletsClient } from '../client/wallets-client.js';
import type { Wallet } from '../contract/wallet.js';
import { WalletsError } from '../contract/wallets-error.js';
import { mergeAnswer } from '../query/merge-answer.js';
import { forgetMutation, startMutation } from '../query/start-mutation.js';
import { delinkWalletMutationKey, linkWalletMutationKey } from './wallet-mutation-keys.js';

export interface DelinkResult {
  /** The wallet, no longer linked. */
  wallet: Wallet;
}

/** The calls that delink one wallet. */
export function delinkWallet(client: WalletsClient, queryClient: QueryClient, walletId: string) {
  const mutationKey = delinkWalletMutationKey(client, walletId);

  async function mutationFn(): Promise<DelinkResult> {
    const call = () => client.delinkWallet(walletId);
    const { wallet } = (await mergeAnswer(client, queryClient, call)).answer;
    if (wallet.linked) throw new WalletsError('rejected', 'The wallet is still linked.');
    forgetMutation(queryClient, linkWalletMutationKey(client, walletId));
    return { wallet };
  }

  return {
    delink: () => startMutation(client, queryClient, { mutationKey, mutationFn }),
    reset: () => forgetMutation(queryClient, mutationKey),
  };
}
