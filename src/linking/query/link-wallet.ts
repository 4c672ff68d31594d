import type { QueryClient } from '@tanstack/react-query';
import type { WalletsClient } from '../../client/wallets-client.js';
import { parseOtp } from '../../contract/parse-otp.js';
import { WalletsError } from '../../contract/wallets-error.js';
import { mergeAnswer } from '../../query/merge-answer.js';
import { forgetMutation, mutationState, startMutation } from '../../query/start-mutation.js';
import { walletsQueryKey } from '../../query/wallets-query-options.js';
import { type LinkingAnswer, linkingCalls } from './linking-calls.js';
import { outcomeOfVerifying, outcomeOfError, outcomeOfSending } from './linking-outcome.js';
import {
  type LinkingOutcome,
  type LinkingStep,
  type SentOtp,
  linkingStateOf,
  sentOtpOf,
  waitOf,
} from './linking-state.js';
import { linkWalletMutationKey } from '../../query/link-wallet-mutation-key.js';
import { removeWalletMutationKey } from './wallet-mutation-keys.js';

/**
 * Returns the calls that link one wallet. Each call is one step. Calls that are invalid in the current state are
 * ignored.
 */
export function linkWallet(client: WalletsClient, queryClient: QueryClient, walletId: string) {
  const mutationKey = linkWalletMutationKey(client, walletId);
  const calls = linkingCalls(client);

  /** Reloads the list, which shows whether the wallet is linked now. */
  const recheck = () =>
    void queryClient.invalidateQueries({ queryKey: walletsQueryKey(client), exact: true });

  const state = () => linkingStateOf(mutationState<LinkingOutcome, LinkingStep>(queryClient, mutationKey));
  const sentOtp = () => sentOtpOf(state());

  function start(step: Step, sent: SentOtp | null) {
    async function mutationFn() {
      try {
        const { answer } = await mergeAnswer(client, queryClient, step.call);
        return step.read(answer);
      } catch (error) {
        const outcome = outcomeOfError(error, sent);
        if (outcome) return outcome;
        // The code may have reached the provider before the time limit.
        if (step.verifies && error instanceof WalletsError && error.code === 'timeout') recheck();
        throw error;
      }
    }
    // A wait for one kind of step does not block the other.
    if (waitOf(state(), !step.verifies)) forgetMutation(queryClient, mutationKey);
    // An earlier removal that failed no longer matters: the wallet is unlinked now.
    forgetMutation(queryClient, removeWalletMutationKey(client, walletId));
    startMutation(client, queryClient, { mutationKey, mutationFn }, { sent, verifies: step.verifies });
  }

  const sending = (call: Step['call']): Step => ({
    verifies: false,
    call,
    read: (answer) => outcomeOfSending(answer, client.clock.now()),
  });

  const authenticate = sending(() => calls.authenticateWallet(walletId));
  const resend = sending(() => calls.resendOtp(walletId));

  return {
    recheck,
    cancel: () => forgetMutation(queryClient, mutationKey),
    send: () => start(authenticate, sentOtp()),
    resend() {
      const sent = sentOtp();
      if (!sent?.resendAllowedAt || sent.resendAllowedAt > client.clock.now()) return;
      start(sent.resends ? resend : authenticate, sent);
    },
    verify(enteredOtp: string, length?: number) {
      const sent = sentOtp();
      const otp = parseOtp(enteredOtp);
      if (!sent || !otp || (length !== undefined && otp.length !== length)) return false;
      const call = () => calls.linkWallet(walletId, otp);
      start({ verifies: true, call, read: (answer) => outcomeOfVerifying(answer, sent) }, sent);
      return true;
    },
  };
}

interface Step {
  verifies: boolean;
  call: () => Promise<LinkingAnswer>;
  read: (answer: LinkingAnswer) => LinkingOutcome;
}
