/** A page on which the customer has to act before the payment can end. */
export interface PaymentStatusAction {
  /**
   * - `top_up`: the wallet holds too little, and nothing is taken yet.
   * - `authenticate`: the provider asks the customer to confirm the payment.
   * - `unknown`: Juspay does not say what the page is for.
   */
  kind: 'top_up' | 'authenticate' | 'unknown';
  /** `https`, or `http` on this machine. */
  url: string;
  /** Fields to post to `url` as a form, or null when the page is a plain link. */
  fields: Record<string, string> | null;
}

/**
 * Status of an order's payment as the browser sees it: the `PaymentResult` that the merchant's server answers as JSON,
 * without the facts that only the merchant needs. Tell the cases apart by `status`.
 */
export type PaymentStatus =
  /** The order is paid. `refundedAmount` is in major units. */
  | { status: 'CHARGED' | 'AUTHORIZED'; refundedAmount: number; overpaid: boolean }
  /** The payment is not over. Without an action the customer can only wait. */
  | { status: 'PENDING'; action: PaymentStatusAction | null }
  /** Nothing was taken. The order can be paid again. */
  | { status: 'FAILED'; code: string }
  /** Nobody knows yet whether money was taken. */
  | { status: 'UNKNOWN'; code: string }
  /** The money was returned (major units, or null when the amount is not known). */
  | { status: 'REFUNDED'; refundedAmount: number | null }
  /** The order is neither paid nor open: the merchant has to look. */
  | { status: 'PARTIALLY_PAID' | 'VOIDED' | 'MISMATCHED' };

/** Whether a payment is over, so that its status does not change without a new payment or a refund. */
export function isPaymentFinal({ status }: PaymentStatus): boolean {
  return status !== 'PENDING' && status !== 'UNKNOWN';
}
