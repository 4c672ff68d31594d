import { findWallet } from '../emulator/emulator-state.js';
import type { EmulatorState } from '../emulator/emulator-state.js';
import { takeMoney, toMajorUnits } from '../emulator/wallet-balances.js';
import { existingOrder, sendEvent } from './change-order.js';

/**
 * Refunds an order, as the merchant does in Juspay's dashboard. The money returns to the instrument that paid. The
 * order stays `CHARGED`.
 *
 * @param amount Major units. By default all that is left.
 * @throws {RangeError} For an unknown order, one that is not charged, and an amount that is not left.
 */
export function refundOrder(state: EmulatorState, orderId: string, amount?: number): void {
  const order = existingOrder(state, orderId);
  const left = toMajorUnits(order.amount - order.amountRefunded);
  const refunded = toMajorUnits(amount ?? left);
  if (order.status !== 'CHARGED') throw new RangeError(`Order ${orderId} is ${order.status}, not CHARGED.`);
  if (!(refunded > 0 && refunded <= left)) {
    throw new RangeError(`Order ${orderId} has ${left} left to refund, not ${refunded}.`);
  }
  order.amountRefunded = toMajorUnits(order.amountRefunded + refunded);
  const paid = order.transactions.find(({ status }) => status === 'CHARGED');
  const wallet = paid && findWallet(state, paid.walletId);
  if (paid && wallet) takeMoney(wallet, paid.method, -refunded);
  sendEvent(state, order, 'ORDER_REFUNDED');
}
