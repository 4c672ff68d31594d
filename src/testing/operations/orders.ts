import type { Answer } from '../emulator/answer.js';
import { ok } from '../emulator/answer.js';
import type { EmulatedOrder } from '../emulator/emulated-order.js';
import type { EmulatorCall, EmulatorState } from '../emulator/emulator-state.js';
import { invalidInput, orderNotFound } from '../emulator/error-responses.js';
import { orderBody } from './order-body.js';

/**
 * `POST /orders`: `order_id` has up to 20 characters, `amount` up to two decimals. An order that exists is answered
 * again while amount and customer are the same.
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
    return same ? ok(orderBody(state, known)) : invalidInput('order_id', 'Order already exists');
  }
  const order: EmulatedOrder = {
    orderId,
    customerId,
    amount: Number(amount),
    currency: call.form.get('currency') || 'INR',
    returnUrl: call.form.get('return_url') || null,
    status: 'NEW',
    createdAt: state.clock.now(),
    amountRefunded: 0,
    transactionId: null,
    transactions: [],
  };
  state.orders.set(orderId, order);
  return ok(orderBody(state, order));
}

/** `GET /orders/{id}`. */
export function getOrder(state: EmulatorState, call: EmulatorCall): Answer {
  const order = state.orders.get(call.id);
  return order ? ok(orderBody(state, order)) : orderNotFound();
}
