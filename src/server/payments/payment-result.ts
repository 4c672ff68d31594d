import type { JuspayErrorCode } from '../juspay/juspay-error.js';

/** Outcome of a payment from a wallet. Tell the cases apart by `status`. */
export type PaymentResult =
  | PaymentPaid
  | PaymentPartlyPaid
  | PaymentPending
  | PaymentFailed
  | PaymentRefunded
  | PaymentVoided
  | PaymentMismatched
  | PaymentUnknown;

/** The order is paid. `AUTHORIZED` means that the money is held for the merchant to capture. */
export interface PaymentPaid {
  status: 'CHARGED' | 'AUTHORIZED';
  /** Juspay's ID of the transaction, or null when Juspay gives none. */
  transactionId: string | null;
  /** What was refunded of the order, in major units. 0 when nothing was refunded. */
  refundedAmount: number;
  /** Whether money was taken twice, such as by a top-up page that was finished after another wallet had paid. */
  overpaid: boolean;
}

/** A part of the order's amount is taken. The order can be neither delivered nor paid again. */
export interface PaymentPartlyPaid {
  status: 'PARTIALLY_PAID';
  transactionId: string | null;
}

/** The payment is not over. Nothing starts a second debit while this one may still take money. */
export interface PaymentPending {
  status: 'PENDING';
  transactionId: string | null;
  /** What the customer has to do, or null when the customer can only wait. */
  action: PaymentAction | null;
}

/** A page on which the customer has to act. */
export interface PaymentAction {
  /**
   * - `top_up`: the wallet holds too little, and nothing is taken yet. Another wallet may pay instead.
   * - `authenticate`: the provider asks the customer to confirm. No other wallet can pay until this ends.
   * - `unknown`: Juspay does not say what the page is for. No other wallet can pay until this ends.
   */
  kind: 'top_up' | 'authenticate' | 'unknown';
  /** `https`, or `http` on this machine. */
  url: string;
  /** Fields to post to `url` as a form, or null when the page is a plain link. */
  fields: Record<string, string> | null;
}

/** Nothing was taken, and no attempt can still take money. The order can be paid again. */
export interface PaymentFailed {
  status: 'FAILED';
  code: PaymentFailureCode;
}

/**
 * Why nothing was taken.
 *
 * - `declined`: the provider, the bank or Juspay declined.
 * - `lost`: Juspay never processed the debit.
 * - `method_not_held`: the wallet does not hold the chosen method. Nothing was sent.
 * - `points_only`: points cannot pay alone. Nothing was sent.
 * - `invalid_choice`: the choice is no value of a wallet. Nothing was sent.
 * - `too_many_attempts`: Juspay takes no more transactions for this order.
 * - `not_processed`: Juspay refused the debit as invalid input.
 * - A `JuspayErrorCode`: why the payment was not tried, such as `not_linked`.
 */
export type PaymentFailureCode =
  | JuspayErrorCode
  | 'declined'
  | 'lost'
  | 'method_not_held'
  | 'points_only'
  | 'invalid_choice'
  | 'too_many_attempts'
  | 'not_processed';

/** The whole amount was taken and is refunded. The order is not paid, and is not paid again by itself. */
export interface PaymentRefunded {
  status: 'REFUNDED';
  transactionId: string | null;
  /** Major units, or null when Juspay does not say how much. */
  refundedAmount: number | null;
}

/** The held money was released. The order is not paid, and is not paid again by itself. */
export interface PaymentVoided {
  status: 'VOIDED';
  transactionId: string | null;
}

/**
 * Juspay's order has another amount or currency than the merchant's. The order is never debited in this state.
 * Money may have been taken before: the merchant has to look.
 */
export interface PaymentMismatched {
  status: 'MISMATCHED';
  transactionId: string | null;
  expected: PaymentAmount;
  actual: PaymentAmount;
}

export interface PaymentAmount {
  /** Major units, or null when it is not given or cannot be read. */
  amount: number | null;
  /** ISO 4217 code, or null when it is not given or cannot be read. */
  currency: string | null;
}

/**
 * Nobody knows yet whether money was taken. Show "we are checking", not "try again". A later call for the same
 * order finds out, and pays only what is not paid.
 */
export interface PaymentUnknown {
  status: 'UNKNOWN';
  code: PaymentUnknownCode;
}

/**
 * Why the outcome is not known.
 *
 * - `unavailable` also stands for a store that fails, `timeout` for a time limit that is over.
 * - `aborted`: the caller's signal ended the wait.
 * - `capture_failed`, `void_failed`: the held money was neither captured nor released.
 * - Another `JuspayErrorCode`: how Juspay answered.
 */
export type PaymentUnknownCode = JuspayErrorCode | 'aborted' | 'capture_failed' | 'void_failed';
