import type { Answer } from '../emulator/answer.js';
import { ok } from '../emulator/answer.js';
import type { EmulatorCall, EmulatorState } from '../emulator/emulator-state.js';
import type { EmulatedOrder, EmulatedOrderStatus } from '../emulator/juspay-emulator.js';
import { juspayTime } from '../emulator/juspay-time.js';
import { invalidInput, orderNotFound } from '../emulator/error-responses.js';

/** Juspay's numbers for the states of an order. */
export const statusIds: Record<EmulatedOrderStatus, number> = {
  NEW: 10,
  CHARGED: 21,
  PENDING: 23,
  AUTHORIZED: 25,
  AUTHENTICATION_FAILED: 26,
  AUTHORIZATION_FAILED: 27,
};

/**
 * `POST /orders`: `order_id` has up to 20 characters, `amount` up to two decimals. An order that is there
 * already is answered again while it is asked for the same amount and customer.
 */
export function createOrder(state: EmulatorState, call: EmulatorCall): Answer {
  const orderId = call.form.get('order_id') ?? '';
  if (!/^[A-Za-z0-9_-]{1,20}$/.test(orderId)) return invalidInput('order_id');
  const amount = call.form.get('amount') ?? '';
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(amount) || Number(amount) === 0) return invalidInput('amount');
  const customerId = call.form.get('customer_id') || null;
  const known = state.orders.get(orderId);
  if (known) {
    const same = known.amount === Number(amount) && known.customerId === customerId;
    return same ? ok(orderBody(state, known, call.origin)) : invalidInput('order_id', 'Order already exists');
  }
  const order: EmulatedOrder = {
    orderId,
    customerId,
    amount: Number(amount),
    currency: call.form.get('currency') || 'INR',
    returnUrl: call.form.get('return_url') || null,
    status: 'NEW',
    createdAt: state.clock.now(),
    attempts: 0,
  };
  state.orders.set(orderId, order);
  return ok(orderBody(state, order, call.origin));
}

/** `GET /orders/{id}`. */
export function getOrder(state: EmulatorState, call: EmulatorCall): Answer {
  const order = state.orders.get(call.id);
  return order ? ok(orderBody(state, order, call.origin)) : orderNotFound();
}

function orderBody(state: EmulatorState, order: EmulatedOrder, origin: string) {
  return {
    merchant_id: state.merchantId,
    order_id: order.orderId,
    id: `ord_${order.orderId}`,
    customer_id: order.customerId,
    status: order.status,
    status_id: statusIds[order.status],
    amount: order.amount,
    currency: order.currency,
    refunded: false,
    amount_refunded: 0,
    date_created: juspayTime(order.createdAt),
    return_url: order.returnUrl ?? '',
    ...(order.attempts > 0 && { txn_id: txnId(state, order) }),
    payment_links: { web: `${origin}/merchant/pay/ord_${order.orderId}` },
  };
}

export function txnId(state: EmulatorState, order: EmulatedOrder): string {
  return `${state.merchantId}-${order.orderId}-${order.attempts}`;
}
