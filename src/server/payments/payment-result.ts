import type { JuspayErrorCode } from '../juspay/juspay-error.js';

/** How a payment from a wallet ended. To be told apart by `status`. */
export type PaymentResult = PaymentPaid | PaymentPending | PaymentFailed | PaymentUnknown;

/** The order is paid (`AUTHORIZED`: the money is held for the merchant to capture). */
export interface PaymentPaid {
  status: 'CHARGED' | 'AUTHORIZED';
  /** Juspay's id of the transaction, where it gives one. */
  transactionId: string | null;
}

/**
 * With a `topUpUrl` nothing is taken yet: the wallet holds too little, and the customer can add the missing money.
 * Without one the money may be on its way, and the customer can only wait.
 */
export interface PaymentPending {
  status: 'PENDING';
  transactionId: string | null;
  /** Page to send the customer to: `https`, or null where Juspay gives none. */
  topUpUrl: string | null;
  /** Fields to post to `topUpUrl` as a form; null where it is a plain link. */
  topUpFields: Record<string, string> | null;
}

/** Nothing is taken. The order can be paid anew. */
export interface PaymentFailed {
  status: 'FAILED';
  /** `declined` by the wallet's provider, or why the payment was not tried. */
  code: JuspayErrorCode | 'declined';
}

/**
 * Nobody knows whether money was taken: Juspay did not answer, or the store failed (`onError` is told). Show "we are
 * checking", not "try again". A later call for the same order asks Juspay first and pays only what is not paid.
 */
export interface PaymentUnknown {
  status: 'UNKNOWN';
  code: 'timeout' | 'unavailable' | 'malformed_answer';
}
