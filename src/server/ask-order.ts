import type { JuspayRecord } from './create-sender.js';
import { JuspayError } from './juspay-error.js';
import type { OrderPayment } from './order-payment.js';
import type { PaymentResult } from './payment-result.js';
import { isOpen, readPayment } from './read-payment.js';

export interface OrderState {
  result: PaymentResult;
  open: boolean;
}

function stateOf(order: JuspayRecord): OrderState {
  return { result: readPayment(order), open: isOpen(order) };
}

/** What Juspay says of the order now, or undefined where it does not say. */
export async function askOrder({
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
 * What Juspay knows of an order that the store does not know (after a restart, or from before the store), or undefined
 * where nothing is paid or on its way. An order that Juspay does not know either is one of these.
 *
 * @throws {JuspayError} Where Juspay does not say.
 */
export async function recallOrder({
  juspay,
  customerId,
  orderId,
}: OrderPayment): Promise<PaymentResult | undefined> {
  try {
    const { result, open } = stateOf(await juspay.getOrder(customerId, orderId));
    return open || result.status === 'FAILED' ? undefined : result;
  } catch (error) {
    if (error instanceof JuspayError && error.code === 'rejected') return undefined;
    throw error;
  }
}
