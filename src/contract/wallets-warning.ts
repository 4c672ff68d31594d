/**
 * Something in an answer that cannot be read, or that contradicts itself. It names the place and never the
 * value, so that it is safe to log.
 *
 * `conflicting_balance`: a wallet and its own instrument have different balances at the same time. The
 * instrument's balance is used.
 */
export interface WalletsWarning {
  code: 'unreadable_wallet' | 'unreadable_field' | 'duplicate_wallet' | 'conflicting_balance';
  /** Position of the row in the answer's list, from 0. */
  index: number;
  /** Juspay's name of the field, such as `"current_balance"`. */
  field?: string;
}

export type OnWarning = (warning: WalletsWarning) => void;
