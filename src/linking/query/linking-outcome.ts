import type { LinkingAnswer } from './linking-calls.js';
import { WalletsError } from '../../contract/wallets-error.js';
import type { LinkingOutcome, SentOtp } from './linking-state.js';

/** How long to wait for a code before asking for another, where the provider does not say, in milliseconds. */
const usualWait = 30_000;

/** What an answer to the request for a code means. `now` is in epoch milliseconds. */
export function outcomeOfSending(answer: LinkingAnswer, now: number): LinkingOutcome {
  const { wallet, redirectUrl, resendAllowed, resendAfter } = answer;
  if (wallet.linked) return { status: 'linked', wallet };
  if (redirectUrl !== null) return { status: 'redirect', url: redirectUrl };
  const sent: SentOtp = {
    mobileNumber: wallet.mobileNumber,
    resendAllowedAt: resendAllowed === false ? null : now + (resendAfter ?? usualWait),
    resends: resendAllowed === true,
  };
  return { status: 'otp_sent', sent };
}

/** What an answer to a code means. A wallet that is not linked by it is how most providers say "wrong". */
export function outcomeOfVerifying({ wallet }: LinkingAnswer, sent: SentOtp): LinkingOutcome {
  return wallet.linked ? { status: 'linked', wallet } : { status: 'wrong_otp', sent };
}

/** What a refusal means for the customer's code, or undefined where it means nothing for it. */
export function outcomeOfError(error: unknown, sent: SentOtp | null): LinkingOutcome | undefined {
  const code = error instanceof WalletsError ? error.code : undefined;
  if (code === 'wrong_otp' && sent) return { status: 'wrong_otp', sent };
  if (code === 'otp_expired') return { status: 'expired' };
  if (code === 'wallet_locked') return { status: 'locked' };
  return undefined;
}
