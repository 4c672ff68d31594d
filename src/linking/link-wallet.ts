import type { QueryClient } from '@tanstack/react-query';
import type { LinkingAnswer, WalletsClient } from '../client/wallets-client.js';
import { WalletsError } from '../contract/wallets-error.js';
import { mergeAnswer } from '../query/merge-answer.js';
import { forgetMutation, mutationState, startMutation } from '../query/start-mutation.js';
import { walletsQueryKey } from '../query/wallets-query-options.js';
import { outcomeOfChecking, outcomeOfRefusal, outcomeOfSending } from './linking-outcome.js';
import {
  type LinkingOutcome,
  type LinkingStep,
  type SentCode,
  linkingStateOf,
  sentCodeOf,
  waitOf,
} from './linking-state.js';
import { delinkWalletMutationKey, linkWalletMutationKey } from './wallet-mutation-keys.js';

/** The calls that link one wallet, each a step. A call that the state has no place for does nothing. */
export function linkWallet(client: WalletsClient, queryClient: QueryClient, walletId: string) {
  const mutationKey = linkWalletMutationKey(client, walletId);

  /** Asks the list whether the wallet is linked by now. */
  const recheck = () =>
    void queryClient.invalidateQueries({ queryKey: walletsQueryKey(client), exact: true });

  const state = () => linkingStateOf(mutationState<LinkingOutcome, LinkingStep>(queryClient, mutationKey));
  const sentCode = () => sentCodeOf(state());

  function start(step: Step, sent: SentCode | null) {
    async function mutationFn() {
      try {
        const { answer } = await mergeAnswer(client, queryClient, step.call);
        return step.read(answer);
      } catch (error) {
        const outcome = outcomeOfRefusal(error, sent);
        if (outcome) return outcome;
        // The code may have come through all the same.
        if (step.checks && error instanceof WalletsError && error.code === 'timeout') recheck();
        throw error;
      }
    }
    // Where the server has the customer wait with the one kind of step, the other may go on.
    if (waitOf(state(), !step.checks)) forgetMutation(queryClient, mutationKey);
    // A removal that failed is over: what is being linked was removed after all.
    forgetMutation(queryClient, delinkWalletMutationKey(client, walletId));
    startMutation(client, queryClient, { mutationKey, mutationFn }, { sent, checks: step.checks });
  }

  const sending = (call: Step['call']): Step => ({
    checks: false,
    call,
    read: (answer) => outcomeOfSending(answer, client.clock.now()),
  });

  const authenticate = sending(() => client.authenticateWallet(walletId));
  const resend = sending(() => client.resendOtp(walletId));

  return {
    recheck,
    cancel: () => forgetMutation(queryClient, mutationKey),
    send: () => start(authenticate, sentCode()),
    resend() {
      const sent = sentCode();
      if (!sent?.resendAllowedAt || sent.resendAllowedAt > client.clock.now()) return;
      start(sent.resends ? resend : authenticate, sent);
    },
    check(code: string) {
      const sent = sentCode();
      const otp = code.replace(/[\s-]/g, '');
      if (!sent || !otp) return;
      const call = () => client.linkWallet(walletId, otp);
      start({ checks: true, call, read: (answer) => outcomeOfChecking(answer, sent) }, sent);
    },
  };
}

interface Step {
  checks: boolean;
  call: () => Promise<LinkingAnswer>;
  read: (answer: LinkingAnswer) => LinkingOutcome;
}
