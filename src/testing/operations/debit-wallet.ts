import type { Answer } from '../emulator/answer.js';
import { ok } from '../emulator/answer.js';
import type { EmulatedWallet } from '../emulator/emulated-wallet.js';
import type { EmulatorCall, EmulatorState } from '../emulator/emulator-state.js';
import { providerAnswers } from '../emulator/emulator-state.js';
import { txnId } from './orders.js';
import { randomId } from '../emulator/random-id.js';
import { invalidInput, invalidToken, orderNotFound, orderPaid } from '../emulator/error-responses.js';
import {
  isLinked,
  payLaterProviders,
  providerBalance,
  subBalance,
  subDetails,
  toMajorUnits,
} from '../emulator/wallet-balances.js';

/**
 * `POST /txns`: direct debit. CHARGED (AUTHORIZED with `pre_auth_enabled`) where the wallet holds enough or
 * tells no balance, PENDING with the URL of a top-up page where it holds too little.
 */
export function debitWallet(state: EmulatorState, call: EmulatorCall): Answer {
  const { form } = call;
  const order = state.orders.get(form.get('order_id') ?? '');
  if (!order) return orderNotFound();
  if (form.get('merchant_id') !== state.merchantId) return invalidInput('merchant_id');
  const type = form.get('payment_method_type') ?? '';
  if (!['WALLET', 'CONSUMER_FINANCE', 'REWARD'].includes(type)) return invalidInput('payment_method_type');
  if (form.get('format') !== 'json') return invalidInput('format', 'The emulator answers json only');
  if (order.status === 'CHARGED' || order.status === 'AUTHORIZED') return orderPaid();

  const wallet = state.tokens.redeem(form.get('direct_wallet_token') ?? '');
  if (!wallet || !isLinked(wallet)) return invalidToken();
  const owner = state.customers.get(order.customerId ?? '');
  if (order.customerId !== null && !owner?.wallets.includes(wallet)) return invalidToken();
  const method = form.get('payment_method') ?? '';
  if (!holdsMethod(wallet, method)) return invalidToken();

  order.attempts += 1;
  const uuid = randomId(16);
  const answer = { order_id: order.orderId, txn_id: txnId(state, order), txn_uuid: uuid };
  if (
    !providerAnswers(state, wallet) ||
    (shortfall(wallet, method, order.amount) > 0 && !takesTopUp(wallet, method))
  ) {
    order.status = 'AUTHORIZATION_FAILED';
    return ok({ ...answer, status: order.status });
  }
  if (shortfall(wallet, method, order.amount) > 0) {
    order.status = 'PENDING';
    state.pendingPayments.set(uuid, { order, wallet, method });
    const url = `${call.origin}/pay/start/${encodeURIComponent(state.merchantId)}/${uuid}`;
    return ok({ ...answer, status: order.status, payment: { authentication: { method: 'GET', url } } });
  }
  takeMoney(wallet, method, order.amount);
  order.status = form.get('pre_auth_enabled') === 'true' ? 'AUTHORIZED' : 'CHARGED';
  return ok({ ...answer, status: order.status });
}

/** What is missing for an amount, in major units. */
export function shortfall(wallet: EmulatedWallet, method: string, amount: number): number {
  const available = heldBy(wallet, method);
  return available === null ? 0 : Math.max(0, toMajorUnits(amount - available));
}

/** Adds to what the provider holds; a payment takes away. Where no balance is told, none is kept. */
export function takeMoney(wallet: EmulatedWallet, method: string, amount: number): void {
  const sub = subBalance(wallet, method);
  if (typeof sub === 'number') {
    wallet.subBalances = { ...wallet.subBalances, [method]: toMajorUnits(sub - amount) };
  }
  const balance = providerBalance(wallet);
  if (method === wallet.row.wallet && balance !== null)
    wallet.providerBalance = toMajorUnits(balance - amount);
}

function heldBy(wallet: EmulatedWallet, method: string): number | null {
  return subBalance(wallet, method) ?? (method === wallet.row.wallet ? providerBalance(wallet) : null);
}

function holdsMethod(wallet: EmulatedWallet, method: string): boolean {
  return (
    method === wallet.row.wallet || subDetails(wallet).some((detail) => detail.payment_method === method)
  );
}

function takesTopUp(wallet: EmulatedWallet, method: string): boolean {
  const detail = subDetails(wallet).find((sub) => sub.payment_method === method);
  const isMoney = detail ? detail.payment_method_type === 'WALLET' : !payLaterProviders.includes(method);
  return wallet.topUp ?? isMoney;
}
