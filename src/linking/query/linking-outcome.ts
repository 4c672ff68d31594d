import type { LinkingAnswer } from './linking-calls.js';
import { WalletsError } from '../../contract/wallets-error.js';
import type { LinkingOutcome, SentOtp } from './linking-state.js';

/** Milliseconds between two codes when the provider does not state a wait. */
const defaultWait = 30_000;

/** Returns the outcome of requesting a code. `now` is in epoch milliseconds. */
export function outcomeOfSending(answer: LinkingAnswer, now: number): LinkingOutcome {
  const { wallet, redirectUrl, resendAllowed, resendAfter } = answer;
  if (wallet.linked) return { status: 'linked', wallet };
  if (redirectUrl !== null) return { status: 'redirect', url: redirectUrl };
  const sent: SentOtp = {
    mobileNumber: wallet.mobileNumber,
    resendAllowedAt: resendAllowed === false ? null : now + (resendAfter ?? defaultWait),
    resends: resendAllowed === true,
  };
  return { status: 'otp_sent', sent };
}

/** Returns the outcome of verifying a code. Most providers answer a wrong code with a wallet that is still unlinked. */
export function outcomeOfVerifying({ wallet }: LinkingAnswer, sent: SentOtp): LinkingOutcome {
  return wallet.linked ? { status: 'linked', wallet } : { status: 'wrong_otp', sent };
}

/**
 * Returns the outcome that an error has for the customer's code, or undefined when the error does not concern the
 * code.
 */
export function outcomeOfError(error: unknown, sent: SentOtp | null): LinkingOutcome | undefined {
  const code = error instanceof WalletsError ? error.code : undefined;
  if (code === 'wrong_otp' && sent) return { status: 'wrong_otp', sent };
  if (code === 'otp_expired') return { status: 'expired' };
  if (code === 'wallet_locked') return { status: 'locked' };
  return undefined;
}
