import type { MutationState } from '@tanstack/react-query';
import type { Wallet } from '../../contract/wallet.js';
import type { WalletsError } from '../../contract/wallets-error.js';
import type { StartedAt } from '../../query/start-mutation.js';

/** A one-time password that the provider sent to the customer. */
export interface SentOtp {
  /** The masked number to which it was sent, or null when unknown. */
  mobileNumber: string | null;
  /** When the customer may request another one, in epoch milliseconds, or null when the provider sends no other. */
  resendAllowedAt: number | null;
  /** Whether the provider supports Juspay's `resend` command. */
  resends: boolean;
}

/** The outcome of one step of linking. */
export type LinkingOutcome =
  /** The provider sent a code. The customer can enter it. */
  | { status: 'otp_sent'; sent: SentOtp }
  /** The code was wrong. The customer can enter it again. */
  | { status: 'wrong_otp'; sent: SentOtp }
  /** The code has expired. The customer needs a new one. */
  | { status: 'expired' }
  /** The provider accepts no more codes for now. */
  | { status: 'locked' }
  /**
   * The customer links the wallet on the provider's page (`https`, or `http` on localhost). Call `recheck` when they
   * return.
   */
  | { status: 'redirect'; url: string }
  | { status: 'linked'; wallet: Wallet };

/** The state of linking one wallet. */
export type LinkingState =
  | { status: 'idle' }
  /** The provider is being asked for a code. `sent` is the previous code, if any. */
  | { status: 'sending'; sent: SentOtp | null }
  /** The provider verifies the code. */
  | { status: 'verifying'; sent: SentOtp }
  | LinkingOutcome
  /**
   * The last step failed. `error.code` says why (`service_unavailable`, `rate_limited`, `offline`, `timeout` …).
   * If a code was sent, the customer can enter it again. `verifies` says whether the step verified a code or
   * requested one. A wait for one kind of step (`error.retryAt`) does not block the other.
   */
  | { status: 'failed'; error: WalletsError; sent: SentOtp | null; verifies: boolean };

/** The input of a step as the mutation cache keeps it. It does not contain the code that the customer entered. */
export interface LinkingStep extends StartedAt {
  /** The code that was sent before this step. */
  sent: SentOtp | null;
  /** Whether the step verifies a code. Otherwise it requests one. */
  verifies: boolean;
}

/** Returns the state of linking, given the mutation state of its last step. */
export function linkingStateOf(
  step: MutationState<LinkingOutcome, WalletsError, LinkingStep> | undefined,
): LinkingState {
  const { sent = null, verifies = false } = step?.variables ?? {};
  if (step?.status === 'pending') {
    return verifies && sent ? { status: 'verifying', sent } : { status: 'sending', sent };
  }
  if (step?.error) return { status: 'failed', error: step.error, sent, verifies };
  return step?.data ?? { status: 'idle' };
}

/**
 * Returns when the server accepts the next step of a kind, in epoch milliseconds, or undefined when there is no wait.
 *
 * @param verifies Whether the step verifies a code. Otherwise it requests one.
 */
export function waitOf(state: LinkingState, verifies: boolean): number | undefined {
  return state.status === 'failed' && state.verifies === verifies ? state.error.retryAt : undefined;
}

/** Returns the code that the customer can enter now, or null. */
export function sentOtpOf(state: LinkingState): SentOtp | null {
  return 'sent' in state ? state.sent : null;
}
