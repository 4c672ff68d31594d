import type { Answer } from '../emulator/answer.js';
import { ok } from '../emulator/answer.js';
import type { EmulatedWallet } from '../emulator/emulated-wallet.js';
import { isPaid } from '../emulator/emulated-order.js';
import type { EmulatedOrder, EmulatedTransaction } from '../emulator/emulated-order.js';
import type { EmulatorCall, EmulatorState } from '../emulator/emulator-state.js';
import { providerAnswers } from '../emulator/emulator-state.js';
import { randomId } from '../emulator/random-id.js';
import { invalidInput, invalidToken, orderNotFound, orderPaid } from '../emulator/error-responses.js';
import { instrumentType, isLinked, shortfall, takeMoney, takesTopUp } from '../emulator/wallet-balances.js';
import { changeTransaction, sendEvent } from './change-order.js';

/**
 * `POST /txns`: direct debit of one instrument.
 *
 * - `CHARGED`, or `AUTHORIZED` with `pre_auth_enabled`: the instrument holds enough, or gives no balance.
 * - `PENDING` with the URL of a top-up page: it holds too little.
 * - `PENDING_VBV`, with or without the URL of a page: the customer confirms the payment first.
 * - `AUTHORIZATION_FAILED`: it holds too little and takes no top-up, or its provider does not answer.
 */
export function debitWallet(state: EmulatorState, call: EmulatorCall): Answer {
  const { form } = call;
  const order = state.orders.get(form.get('order_id') ?? '');
  if (!order) return orderNotFound();
  if (form.get('merchant_id') !== state.merchantId) return invalidInput('merchant_id');
  if (form.get('format') !== 'json') return invalidInput('format', 'The emulator answers json only');
  const preAuth = form.get('pre_auth_enabled') ?? 'false';
  if (preAuth !== 'true' && preAuth !== 'false') return invalidInput('pre_auth_enabled');
  const type = form.get('payment_method_type') ?? '';
  if (type === 'REWARD') return invalidInput('payment_method_type', 'Points pay only beside another method');
  if (isPaid(order)) return orderPaid();

  const wallet = state.tokens.redeem(form.get('direct_wallet_token') ?? '');
  if (!wallet || !isLinked(wallet)) return invalidToken();
  const owner = state.customers.get(order.customerId ?? '');
  if (order.customerId !== null && !owner?.wallets.includes(wallet)) return invalidToken();
  const method = form.get('payment_method') ?? '';
  const ownType = instrumentType(wallet, method);
  if (ownType === undefined) return invalidInput('payment_method');
  if (type !== ownType) return invalidInput('payment_method_type');

  const transaction = newTransaction(state, order, wallet, {
    method,
    type,
    preAuthorized: preAuth === 'true',
  });
  order.transactions.push(transaction);
  order.transactionId ??= transaction.id;
  sendEvent(state, order, 'TXN_CREATED');
  startTransaction(state, order, wallet, transaction, call.origin);
  return ok(answerOf(order, transaction));
}

type Instrument = Pick<EmulatedTransaction, 'method' | 'type' | 'preAuthorized'>;

function newTransaction(
  { merchantId }: EmulatorState,
  { orderId, transactions }: EmulatedOrder,
  wallet: EmulatedWallet,
  instrument: Instrument,
): EmulatedTransaction {
  return {
    id: `${merchantId}-${orderId}-${transactions.length + 1}`,
    uuid: randomId(16),
    walletId: String(wallet.row.id),
    ...instrument,
    status: 'STARTED',
    waitsFor: null,
    pageUrl: null,
  };
}

function startTransaction(
  state: EmulatorState,
  order: EmulatedOrder,
  wallet: EmulatedWallet,
  transaction: EmulatedTransaction,
  origin: string,
): void {
  const { method } = transaction;
  const isShort = shortfall(wallet, method, order.amount) > 0;
  if (!providerAnswers(state, wallet) || (isShort && !takesTopUp(wallet, method))) {
    changeTransaction(state, order, transaction, 'AUTHORIZATION_FAILED');
  } else if (isShort || wallet.authentication) {
    transaction.waitsFor = isShort ? 'top_up' : 'authentication';
    if (isShort || wallet.authentication === 'page') {
      transaction.pageUrl = `${origin}/pay/start/${encodeURIComponent(state.merchantId)}/${transaction.uuid}`;
    }
    state.pendingPayments.set(transaction.uuid, { order, transaction, wallet });
    changeTransaction(state, order, transaction, isShort ? 'PENDING' : 'PENDING_VBV');
  } else {
    charge(state, order, wallet, transaction);
  }
}

/** Takes the order's amount from the instrument. */
export function charge(
  state: EmulatorState,
  order: EmulatedOrder,
  wallet: EmulatedWallet,
  transaction: EmulatedTransaction,
): void {
  takeMoney(wallet, transaction.method, order.amount);
  changeTransaction(state, order, transaction, transaction.preAuthorized ? 'AUTHORIZED' : 'CHARGED');
}

function answerOf({ orderId }: EmulatedOrder, { id, uuid, status, pageUrl }: EmulatedTransaction) {
  return {
    order_id: orderId,
    txn_id: id,
    txn_uuid: uuid,
    status,
    ...(pageUrl !== null && { payment: { authentication: { method: 'GET', url: pageUrl } } }),
  };
}
