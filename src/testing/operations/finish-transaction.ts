import type { EmulatorState, PendingPayment } from '../emulator/emulator-state.js';
import { providerAnswers } from '../emulator/emulator-state.js';
import type { FinishAction } from '../emulator/finish-action.js';
import { shortfall, takeMoney } from '../emulator/wallet-balances.js';
import { changeTransaction } from './change-order.js';
import { charge } from './debit-wallet.js';

/**
 * Ends a transaction that waits for the customer, with or without a page. It does not matter how late that is, nor
 * whether another transaction has paid the order: a confirmed payment takes the money.
 *
 * @param transactionId Juspay's `txn_id`.
 * @throws {RangeError} For a transaction that does not wait.
 */
export function finishTransaction(state: EmulatorState, transactionId: string, action: FinishAction): void {
  const pending = [...state.pendingPayments.values()].find(
    ({ transaction }) => transaction.id === transactionId,
  );
  if (!pending) throw new RangeError(`The transaction ${transactionId} does not wait for the customer.`);
  finishPending(state, pending, action);
}

export function finishPending(state: EmulatorState, pending: PendingPayment, action: FinishAction): void {
  const { order, transaction, wallet } = pending;
  const { method, waitsFor } = transaction;
  state.pendingPayments.delete(transaction.uuid);
  transaction.waitsFor = null;
  if (action === 'cancel') {
    changeTransaction(state, order, transaction, 'AUTHENTICATION_FAILED');
    return;
  }
  const missing = shortfall(wallet, method, order.amount);
  if (!providerAnswers(state, wallet) || (waitsFor === 'authentication' && missing > 0)) {
    changeTransaction(state, order, transaction, 'AUTHORIZATION_FAILED');
    return;
  }
  takeMoney(wallet, method, -missing);
  charge(state, order, wallet, transaction);
}
