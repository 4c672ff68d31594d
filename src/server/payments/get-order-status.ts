import { maxTimerDelay, withTimeout } from '../../contract/with-timeout.js';
import { assertOrder } from '../juspay/assert-answer.js';
import { JuspayError } from '../juspay/juspay-error.js';
import type { JuspayErrorCode } from '../juspay/juspay-error.js';
import type { OrderCall } from './payment-call.js';
import { compareOrder } from './payment-expectation.js';
import type { PaymentMismatched } from './payment-result.js';
import { toPaymentResult } from './to-payment-result.js';
import type { PaymentReading } from './to-payment-result.js';

/** What Juspay says about the order, or why nothing that it says can be believed. */
export type OrderStatus = KnownOrder | UnknownOrder;

export interface KnownOrder extends PaymentReading {
  known: true;
  /** Set when the order is not the one that the merchant expects. */
  mismatch: PaymentMismatched | null;
}

export interface UnknownOrder {
  known: false;
  code: JuspayErrorCode;
  /** Whether the order is another customer's. */
  belongsToOther: boolean;
  /** Whether the merchant expects an amount or a currency that nobody could compare. */
  lacksComparison: boolean;
}

/**
 * Asks Juspay for the order's status. An answer is believed only when it is about this order and this customer.
 * It never throws. When the time is over first, the code is `timeout`.
 *
 * @param limit Milliseconds.
 */
export async function getOrderStatus(call: OrderCall, limit = maxTimerDelay): Promise<OrderStatus> {
  const { juspay, customerId, orderId, expected } = call;
  const lacksComparison = expected.amount !== null || expected.currency !== null;
  const unknown = (code: JuspayErrorCode, belongsToOther = false): UnknownOrder => ({
    known: false,
    code,
    belongsToOther,
    lacksComparison,
  });
  try {
    const order = await withTimeout(
      limit,
      call.signal,
      async (signal) => assertOrder(await juspay.getOrder(customerId, orderId, { signal }), orderId),
      () => new JuspayError('timeout', 'Juspay did not give the order in time.'),
    );
    const owner = order['customer_id'];
    if (owner !== customerId) {
      const belongsToOther = typeof owner === 'string' && owner !== '';
      return unknown(belongsToOther ? 'rejected' : 'malformed_answer', belongsToOther);
    }
    const reading = toPaymentResult(order);
    const difference = compareOrder(expected, order);
    if (reading.phase === null || difference === 'unreadable') return unknown('malformed_answer');
    const { transactionId } = reading;
    const mismatch = difference && ({ status: 'MISMATCHED', transactionId, ...difference } as const);
    return { known: true, mismatch, ...reading };
  } catch (error) {
    if (call.signal.aborted) return unknown('timeout');
    const code = error instanceof JuspayError ? error.code : 'unavailable';
    if (code === 'invalid_credentials') call.report(error);
    return unknown(code);
  }
}
