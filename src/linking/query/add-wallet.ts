import type { QueryClient } from '@tanstack/react-query';
import type { WalletsClient } from '../../client/wallets-client.js';
import type { Wallet } from '../../contract/wallet.js';
import { mergeAnswer } from '../../query/merge-answer.js';
import {
  type StartedAt,
  buildMutation,
  forgetMutation,
  mutationState,
  startMutation,
} from '../../query/start-mutation.js';
import { type NewWallet, linkingCalls } from './linking-calls.js';
import { outcomeOfSending } from './linking-outcome.js';
import type { LinkingOutcome, LinkingStep } from './linking-state.js';
import { linkWalletMutationKey } from '../../query/link-wallet-mutation-key.js';
import { addWalletMutationKey } from './wallet-mutation-keys.js';

export interface AddResult {
  /** The new wallet, which is not linked yet. */
  wallet: Wallet;
}

/** The input as the mutation cache keeps it. It does not contain the mobile number. */
export interface AddInput extends StartedAt {
  provider: string;
}

/** Returns the calls that add a wallet. Its provider sends a code at once, so linking starts with `otp_sent`. */
export function addWallet(client: WalletsClient, queryClient: QueryClient) {
  const mutationKey = addWalletMutationKey(client);

  function add(wallet: NewWallet) {
    async function mutationFn(): Promise<AddResult> {
      const { answer } = await mergeAnswer(client, queryClient, () =>
        linkingCalls(client).createWallet(wallet),
      );
      const now = client.clock.now();
      setOutcome(client, queryClient, answer.wallet.id, outcomeOfSending(answer, now), now);
      return { wallet: answer.wallet };
    }
    const last = mutationState<AddResult, AddInput>(queryClient, mutationKey);
    // A wait for one provider does not block another provider.
    if (last?.error && last.variables?.provider !== wallet.provider) forgetMutation(queryClient, mutationKey);
    startMutation(client, queryClient, { mutationKey, mutationFn }, { provider: wallet.provider });
  }

  return { add, reset: () => forgetMutation(queryClient, mutationKey) };
}

/** Stores the outcome of a wallet's first linking step, as if that step had run. */
function setOutcome(
  client: WalletsClient,
  queryClient: QueryClient,
  walletId: string,
  data: LinkingOutcome,
  startedAt: number,
) {
  const mutationKey = linkWalletMutationKey(client, walletId);
  const variables: LinkingStep = { startedAt, sent: null, verifies: false };
  forgetMutation(queryClient, mutationKey);
  buildMutation(
    queryClient,
    { mutationKey, mutationFn: async () => data },
    {
      status: 'success',
      data,
      variables,
      context: undefined,
      error: null,
      failureCount: 0,
      failureReason: null,
      isPaused: false,
      submittedAt: startedAt,
    },
  );
}
