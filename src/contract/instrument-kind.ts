import type { InstrumentKind } from './wallet.js';

/** Juspay's type of credit, and the credit that Juspay types as `WALLET`. */
const credit = [
  'CONSUMER_FINANCE',
  'PAYTM_POSTPAID',
  'AMAZONPAYLATER',
  'OLAPOSTPAID',
  'LAZYPAY',
  'SIMPL',
  'SIMPL_SOD',
];

/** Juspay's type of points, and the points that Juspay types as `WALLET`. */
const points = ['REWARD', 'TWID', 'TWID_V2'];

/**
 * Returns what an instrument holds.
 *
 * @param type Juspay's `payment_method_type`.
 * @param method Juspay's `payment_method`. It counts only if the type is `WALLET`.
 * @param creditMethods Further methods that are credit.
 */
export function instrumentKind(
  type: string,
  method: string,
  creditMethods: readonly string[] = [],
): InstrumentKind {
  const isWallet = type === 'WALLET';
  const name = isWallet ? method : type;
  if (credit.includes(name) || (isWallet && creditMethods.includes(name))) return 'credit';
  if (points.includes(name)) return 'points';
  return isWallet ? 'money' : 'other';
}
