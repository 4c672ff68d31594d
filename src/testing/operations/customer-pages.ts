import type { Answer } from '../emulator/answer.js';
import { shortfall, takeMoney } from './debit-wallet.js';
import type { EmulatorCall, EmulatorState } from '../emulator/emulator-state.js';
import type { EmulatedOrder } from '../emulator/juspay-emulator.js';
import { markLinked } from './link-wallet.js';
import { statusIds } from './orders.js';
import { unknownPath } from '../emulator/error-responses.js';

/**
 * The page of a PENDING payment's URL: the customer adds what is missing and pays, or cancels. It leads back
 * to the order's `return_url` with `order_id`, `status` and `status_id`, as Juspay's does.
 */
export function topUpPage(state: EmulatorState, call: EmulatorCall): Answer {
  const pending = state.pendingPayments.get(call.id);
  if (!pending) return unknownPath();
  const { order, wallet, method } = pending;
  const missing = shortfall(wallet, method, order.amount);
  if (call.method === 'GET') {
    return page('Add money', [
      `<p>${escape(method)} is short by ${escape(order.currency)} ${missing.toFixed(2)}.</p>`,
      form('add', 'Add money and pay'),
      form('cancel', 'Cancel'),
    ]);
  }
  state.pendingPayments.delete(call.id);
  if (order.status !== 'PENDING') return backTo(order);
  if (call.form.get('action') === 'add') {
    takeMoney(wallet, method, -missing);
    takeMoney(wallet, method, order.amount);
    order.status = 'CHARGED';
  } else {
    order.status = 'AUTHENTICATION_FAILED';
  }
  return backTo(order);
}

/** The page of a provider that links on its own site. */
export function linkPage(state: EmulatorState, call: EmulatorCall): Answer {
  const pending = state.pendingLinks.get(call.id);
  if (!pending) return unknownPath();
  const provider = escape(String(pending.wallet.row.wallet));
  if (call.method === 'GET') {
    return page(`Link ${provider}`, [form('link', `Link ${provider}`), form('cancel', 'Cancel')]);
  }
  state.pendingLinks.delete(call.id);
  const linked = call.form.get('action') === 'link';
  if (linked) markLinked(state, pending.wallet);
  return (
    seeOther(pending.returnUrl) ?? page(linked ? 'Linked' : 'Not linked', ['<p>You can close this page.</p>'])
  );
}

function backTo(order: EmulatedOrder): Answer {
  const query = { order_id: order.orderId, status: order.status, status_id: String(statusIds[order.status]) };
  return seeOther(order.returnUrl, query) ?? page(order.status, ['<p>You can close this page.</p>']);
}

function seeOther(target: string | null, query: Record<string, string> = {}): Answer | undefined {
  if (target === null || !/^https?:\/\//.test(target) || !URL.canParse(target)) return undefined;
  const url = new URL(target);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return { status: 303, headers: { location: url.href } };
}

function page(title: string, parts: string[]): Answer {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`;
  return {
    status: 200,
    html: `<!doctype html><html lang="en"><head>${head}</head><body><main><h1>${title}</h1>${parts.join('')}</main></body></html>`,
  };
}

function form(action: string, label: string): string {
  return `<form method="post"><button name="action" value="${action}">${label}</button></form>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
