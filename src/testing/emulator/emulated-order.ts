/**
 * Juspay's numbers for the statuses of an order. Null where Juspay's pages name no number: `status_id` is then left
 * out of answers.
 *
 * @see https://developer.juspay.in/v2.0/docs/transaction-status-codes
 */
export const orderStatusIds = {
  NEW: 10,
  STARTED: 20,
  CHARGED: 21,
  JUSPAY_DECLINED: 22,
  PENDING_VBV: 23,
  VBV_SUCCESSFUL: 24,
  AUTHORIZED: 25,
  AUTHENTICATION_FAILED: 26,
  AUTHORIZATION_FAILED: 27,
  AUTHORIZING: 28,
  COD_INITIATED: 29,
  VOIDED: 31,
  VOID_INITIATED: 32,
  CAPTURE_INITIATED: 33,
  CAPTURE_FAILED: 34,
  VOID_FAILED: 35,
  AUTO_REFUNDED: 36,
  PARTIAL_CHARGED: null,
  PENDING: null,
  TO_BE_CHARGED: null,
} as const satisfies Record<string, number | null>;

/** A status of an order or of one transaction, as Juspay writes it. */
export type EmulatedOrderStatus = keyof typeof orderStatusIds;

/** One attempt to pay an order. */
export interface EmulatedTransaction {
  /** Juspay's `txn_id`: merchant, order and number of the attempt. */
  id: string;
  /** Juspay's `txn_uuid`. The customer's page has it in its URL. */
  uuid: string;
  walletId: string;
  /** The instrument that pays, as Juspay writes it: `"PAYTM_POSTPAID"`. */
  method: string;
  /** Juspay's `payment_method_type` of the instrument. */
  type: string;
  status: EmulatedOrderStatus;
  /** What the customer has to do before the money is taken, or null. */
  waitsFor: 'top_up' | 'authentication' | null;
  /** URL of the page where the customer does it, or null when there is no page. */
  pageUrl: string | null;
  /** Whether the money is held for a later capture (`pre_auth_enabled`). */
  preAuthorized: boolean;
}

/** An order and its payments. */
export interface EmulatedOrder {
  orderId: string;
  customerId: string | null;
  /** Major units. */
  amount: number;
  currency: string;
  returnUrl: string | null;
  status: EmulatedOrderStatus;
  /** Epoch milliseconds. */
  createdAt: number;
  /** Major units. */
  amountRefunded: number;
  /** ID of the transaction that gives the order its status, or null before the first attempt. */
  transactionId: string | null;
  /** The attempts to pay, oldest first. More than one with status `CHARGED` means that the customer paid twice. */
  transactions: EmulatedTransaction[];
}

/** Statuses that keep an order from being paid again. */
const paidStatuses: readonly EmulatedOrderStatus[] = [
  'CHARGED',
  'AUTHORIZED',
  'PARTIAL_CHARGED',
  'CAPTURE_INITIATED',
  'TO_BE_CHARGED',
];

/** Whether Juspay refuses another payment of the order. */
export function isPaid({ status }: EmulatedOrder): boolean {
  return paidStatuses.includes(status);
}

const precedence: readonly EmulatedOrderStatus[] = ['CHARGED', 'AUTHORIZED', 'PENDING_VBV', 'PENDING'];

/**
 * Returns the transaction that gives the order its status, when `changed` has a new status. Juspay documents that the
 * status with the highest precedence wins, so an open page keeps the order pending after another wallet was declined.
 * Of two transactions with one status it is the one that reached it last.
 *
 * @see https://docs.juspay.io/hypercheckout-global/web/base-sdk-integration/order-status-api.md
 */
export function leadingTransaction(
  { transactions, transactionId }: EmulatedOrder,
  changed: EmulatedTransaction,
): EmulatedTransaction {
  for (const status of precedence) {
    const leading = transactions.filter((transaction) => transaction.status === status);
    if (leading.includes(changed)) return changed;
    const current = leading.find(({ id }) => id === transactionId) ?? leading.at(-1);
    if (current) return current;
  }
  return transactions.at(-1) ?? changed;
}
