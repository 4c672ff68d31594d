import { readField, readNumber } from '../../contract/read-field.js';
import type { JuspayRecord } from '../juspay/create-transport.js';
import { toMinorUnits } from '../juspay/minor-units.js';
import type { PaymentAmount } from './payment-result.js';
import { readCurrency } from './to-payment-result.js';

/** What a merchant expects of the order. Null for what the merchant did not say. */
export interface PaymentExpectation {
  amount: { given: unknown } | null;
  currency: { given: unknown } | null;
}

/** Returns what to compare. Any value can be given: one that is no amount or no currency matches no order. */
export function readExpectation(amount: unknown, currency: unknown): PaymentExpectation {
  return {
    amount: amount === undefined ? null : { given: amount },
    currency: currency === undefined ? null : { given: currency },
  };
}

/**
 * Compares an order with what the merchant expects, in minor units.
 *
 * @returns Null when they agree, `'unreadable'` when the order lacks what is compared, or both sides.
 */
export function compareOrder(
  { amount, currency }: PaymentExpectation,
  order: JuspayRecord,
): { expected: PaymentAmount; actual: PaymentAmount } | 'unreadable' | null {
  if (!amount && !currency) return null;
  const actual = { amount: readNumber(readField(order, 'amount')) ?? null, currency: readCurrency(order) };
  if ((amount && actual.amount === null) || (currency && actual.currency === null)) return 'unreadable';
  const unit = actual.currency ?? 'INR';
  const minor = amount && toMinorUnits(amount.given, unit);
  const sameAmount = !amount || (minor !== null && minor === toMinorUnits(actual.amount, unit));
  if (sameAmount && (!currency || currency.given === actual.currency)) return null;
  const expected = {
    amount: amount ? (readNumber(amount.given) ?? null) : null,
    currency: typeof currency?.given === 'string' ? currency.given : null,
  };
  return { expected, actual };
}
