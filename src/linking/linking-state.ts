import type { MutationState } from '@tanstack/react-query';
import type { Wallet } from '../contract/wallet.js';
import type { WalletsError } from '../contract/wallets-error.js';
import type { StartedAt } from '../query/start-mutation.js';

/** A code that is on its way to the customer. */
export interface SentCode {
  /** Where it was sent, masked, or null where that is not known. */
  mobileNumber: string | null;
  /** When another code may be asked for, in epoch milliseconds, or null where the provider sends no other. */
  resendAllowedAt: number | null;
  /** Whether the provider has a call of its own to send a code again. */
  resends: boolean;
}

/** What a step of linking came to. */
export type LinkingOutcome =
  /** The customer has a code to type. */
  | { status: 'code_sent'; sent: SentCode }
  /** The code was wrong: it can be typed again. */
  | { status: 'wrong_code'; sent: SentCode }
  /** The code is too old: another has to be sent. */
  | { status: 'expired' }
  /** The provider takes no more codes for now. */
  | { status: 'locked' }
  /** The wallet is linked on a page of its provider, https, or http on this machine. `recheck` when the customer is back. */
  | { status: 'redirect'; url: string }
  | { status: 'linked'; wallet: Wallet };

/** How linking one wallet stands. */
export type LinkingState =
  | { status: 'idle' }
  /** A code is being asked for. `sent` is the one before, where there was one. */
  | { status: 'sending'; sent: SentCode | null }
  /** A code is being checked. */
  | { status: 'checking'; sent: SentCode }
  | LinkingOutcome
  /**
   * Nothing came of the last step: `error.code` says why (`provider_down`, `rate_limited`, `offline`, `timeout` …).
   * Where a code was sent, it can be typed again. `checked` tells whether the step checked a code or asked for one:
   * a server that has the customer wait with the one (`error.retryAt`) does not keep the other back.
   */
  | { status: 'failed'; error: WalletsError; sent: SentCode | null; checked: boolean };

/** What the mutation cache keeps of a step's input. The code that the customer typed is not in it. */
export interface LinkingStep extends StartedAt {
  /** The code that was sent before this step. */
  sent: SentCode | null;
  checks: boolean;
}

/** Reads the state of linking from that of its last step. */
export function linkingStateOf(
  step: MutationState<LinkingOutcome, WalletsError, LinkingStep> | undefined,
): LinkingState {
  const { sent = null, checks: checked = false } = step?.variables ?? {};
  if (step?.status === 'pending') {
    return checked && sent ? { status: 'checking', sent } : { status: 'sending', sent };
  }
  if (step?.error) return { status: 'failed', error: step.error, sent, checked };
  return step?.data ?? { status: 'idle' };
}

/** Until when the server has codes wait to be checked, or to be sent, in epoch milliseconds, if it does. */
export function waitOf(state: LinkingState, checks: boolean): number | undefined {
  return state.status === 'failed' && state.checked === checks ? state.error.retryAt : undefined;
}

/** The code that the customer can type now, if any. */
export function sentCodeOf(state: LinkingState): SentCode | null {
  return 'sent' in state ? state.sent : null;
}
