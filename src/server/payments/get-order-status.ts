import type { JuspayRecord } from '../juspay/create-transport.js';
import { JuspayError } from '../juspay/juspay-error.js';
import type { OrderPayment } from './order-payment.js';
import type { PaymentResult } from './payment-result.js';
import { isOpen, toPaymentResult } from './to-payment-result.js';

export interface OrderState {
  result: PaymentResult;
  open: boolean;
}

function stateOf(order: JuspayRecord): OrderState {
  return { result: toPaymentResult(order), open: isOpen(order) };
}

/** What Juspay says of the order now, or undefined where it does not say. */
export async function getOrderStatus({
  juspay,
  customerId,
  orderId,
}: OrderPayment): Promise<OrderState | undefined> {
  try {
    return stateOf(await juspay.getOrder(customerId, orderId));
  } catch {
    return undefined;
  }
}

/**
 * What Juspay knows of an order before it is debited: the store may have forgotten an attempt (a restart, another
 * store). Undefined where nothing is paid or on its way, and where Juspay does not know the order either.
 *
 * @throws {JuspayError} Where the order is another customer's, or Juspay refuses to say.
 */
export async function findEarlierPayment(payment: OrderPayment): Promise<PaymentResult | undefined> {
  const { juspay, customerId, orderId } = payment;
  let order: JuspayRecord;
  try {
    order = await juspay.getOrder(customerId, orderId);
  } catch (error) {
    const code = error instanceof JuspayError ? error.code : 'unavailable';
    if (code === 'rejected') return undefined;
    // Nothing is sent, but an earlier attempt may have been.
    if (code === 'timeout' || code === 'unavailable' || code === 'malformed_answer') {
      return { status: 'UNKNOWN', code };
    }
    throw error;
  }
  const { customer_id: owner } = order;
  if (typeof owner === 'string' && owner !== '' && owner !== customerId) {
    throw new JuspayError('rejected', 'The order is another customer’s.');
  }
  const { result, open } = stateOf(order);
  return open || result.status === 'FAILED' ? undefined : result;
}
