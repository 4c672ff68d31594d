import { leadingTransaction } from '../emulator/emulated-order.js';
import type { EmulatedOrder, EmulatedOrderStatus, EmulatedTransaction } from '../emulator/emulated-order.js';
import type { EmulatorState } from '../emulator/emulator-state.js';
import type { WebhookEventName } from '../emulator/webhook.js';
import { orderBody } from './order-body.js';

const eventOf: Partial<Record<EmulatedOrderStatus, WebhookEventName>> = {
  CHARGED: 'ORDER_SUCCEEDED',
  AUTHENTICATION_FAILED: 'ORDER_FAILED',
  AUTHORIZATION_FAILED: 'ORDER_FAILED',
  JUSPAY_DECLINED: 'ORDER_FAILED',
};

/** Gives a transaction a status, and its order the status that follows. Sends the webhook of the order. */
export function changeTransaction(
  state: EmulatorState,
  order: EmulatedOrder,
  transaction: EmulatedTransaction,
  status: EmulatedOrderStatus,
): void {
  transaction.status = status;
  const leading = leadingTransaction(order, transaction);
  order.status = leading.status;
  order.transactionId = leading.id;
  if (order.status === status) sendOrderEvent(state, order);
}

/**
 * Gives an order a status that no call leads to. Its latest transaction takes the status too. No money moves.
 *
 * @throws {RangeError} For an unknown order.
 */
export function setOrderStatus(state: EmulatorState, orderId: string, status: EmulatedOrderStatus): void {
  const order = existingOrder(state, orderId);
  const latest = order.transactions.at(-1);
  if (latest) {
    latest.status = status;
    order.transactionId = latest.id;
  }
  order.status = status;
  sendOrderEvent(state, order);
}

/**
 * Returns an order by its ID.
 *
 * @throws {RangeError} For an unknown order.
 */
export function existingOrder(state: EmulatorState, orderId: string): EmulatedOrder {
  const order = state.orders.get(orderId);
  if (!order) throw new RangeError(`The emulator has no order ${orderId}.`);
  return order;
}

export function sendEvent(state: EmulatorState, order: EmulatedOrder, name: WebhookEventName): void {
  state.webhooks.send(name, orderBody(state, order));
}

function sendOrderEvent(state: EmulatorState, order: EmulatedOrder): void {
  const name = eventOf[order.status];
  if (name) sendEvent(state, order, name);
}
