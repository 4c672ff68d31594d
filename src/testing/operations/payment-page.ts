import type { Answer } from '../emulator/answer.js';
import type { EmulatedOrder } from '../emulator/emulated-order.js';
import type { EmulatorCall, EmulatorState, PendingPayment } from '../emulator/emulator-state.js';
import { unknownPath } from '../emulator/error-responses.js';
import { actionForm, escapeHtml, page, returnUrlOf, seeOther } from '../emulator/page.js';
import { signReturnUrl } from '../emulator/sign-return-url.js';
import { shortfall } from '../emulator/wallet-balances.js';
import { finishPending } from './finish-transaction.js';
import { statusFields } from './order-body.js';

/**
 * The page of a `PENDING` or `PENDING_VBV` payment. The customer adds the missing money, or confirms the payment, or
 * cancels it, at any time. Then the browser goes to the order's `return_url` with a signed status of the order.
 */
export async function paymentPage(state: EmulatorState, call: EmulatorCall): Promise<Answer> {
  const pending = state.pendingPayments.get(call.id);
  if (!pending || pending.transaction.pageUrl === null) return unknownPath();
  if (call.method === 'GET') return showPage(pending);
  const action = call.form.get('action');
  finishPending(state, pending, action === 'add' || action === 'confirm' ? 'confirm' : 'cancel');
  return await backTo(state, pending.order);
}

function showPage({ order, transaction: { method, waitsFor }, wallet }: PendingPayment): Answer {
  const name = escapeHtml(method);
  const money = (amount: number) => `${escapeHtml(order.currency)} ${amount.toFixed(2)}`;
  const cancel = actionForm('cancel', 'Cancel');
  if (waitsFor === 'authentication') {
    const question = `<p>Do you want to pay ${money(order.amount)} with ${name}?</p>`;
    return page('Confirm payment', [question, actionForm('confirm', 'Confirm payment'), cancel]);
  }
  const missing = shortfall(wallet, method, order.amount);
  const note = `<p>${name} is short by ${money(missing)}.</p>`;
  return page('Add money', [note, actionForm('add', 'Add money and pay'), cancel]);
}

async function backTo(state: EmulatorState, order: EmulatedOrder): Promise<Answer> {
  const url = returnUrlOf(order.returnUrl);
  if (!url) return page(order.status, ['<p>You can close this page.</p>']);
  const fields = { order_id: order.orderId, ...statusFields(order.status) };
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, String(value));
  return seeOther(await signReturnUrl(url, state.responseKey));
}
