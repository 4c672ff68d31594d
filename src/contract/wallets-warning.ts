/**
 * Something in an answer that could not be read and was left out. It names the place, never the value,
 * so that it can be logged as it is.
 */
export interface WalletsWarning {
  code: 'unreadable_wallet' | 'unreadable_field' | 'duplicate_wallet';
  /** Position of the row in the answer's list, from 0. */
  index: number;
  /** Juspay's name of the field, such as `"current_balance"`. */
  field?: string;
}

export type OnWarning = (warning: WalletsWarning) => void;
