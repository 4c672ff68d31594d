import { customerPage } from '../juspay/customer-page.js';
import type { JuspayRecord } from '../juspay/create-transport.js';
import type { PaymentResult } from './payment-result.js';

/** Juspay's states of an order of which nothing is taken before the customer acts. */
const open = ['NEW', 'PENDING', 'PENDING_VBV'];
/** Its states in which money may be on its way. */
const inFlight = ['STARTED', 'AUTHORIZING'];
const failed = [
  'AUTHENTICATION_FAILED',
  'AUTHORIZATION_FAILED',
  'JUSPAY_DECLINED',
  'FAILED',
  'VOIDED',
  'AUTO_REFUNDED',
];

/** Reads what became of a payment, from the answer of `POST /txns` or of `GET /orders/{id}`. */
export function toPaymentResult(answer: JuspayRecord): PaymentResult {
  const { status, txn_id: id } = answer;
  const transactionId = typeof id === 'string' ? id : null;
  if (status === 'CHARGED' || status === 'AUTHORIZED') return { status, transactionId };
  if (failed.some((word) => word === status)) return { status: 'FAILED', code: 'declined' };
  if (!inFlight.some((word) => word === status) && !isOpen(answer)) {
    return { status: 'UNKNOWN', code: 'malformed_answer' };
  }
  // Money that may be on its way is not to be added to.
  const page = isOpen(answer) ? customerPage(answer) : undefined;
  return { status: 'PENDING', transactionId, topUpUrl: page?.url ?? null, topUpFields: page?.fields ?? null };
}

/** Whether an order can be tried again with no risk of paying it twice, though it is not paid nor failed. */
export function isOpen({ status }: JuspayRecord): boolean {
  return open.some((word) => word === status);
}

/** Whether the order is paid, or its money is held. */
export function isPaid({ status }: PaymentResult): boolean {
  return status === 'CHARGED' || status === 'AUTHORIZED';
}
