import type { InstrumentKind } from './wallet.js';

const kindsByType = new Map<string, InstrumentKind>([
  ['WALLET', 'money'],
  ['CONSUMER_FINANCE', 'credit'],
  ['REWARD', 'points'],
]);

/** Products that Juspay types as `WALLET` although they are not money. */
const kindsByMethod = new Map<string, InstrumentKind>([
  ['PAYTM_POSTPAID', 'credit'],
  ['AMAZONPAYLATER', 'credit'],
  ['OLAPOSTPAID', 'credit'],
  ['LAZYPAY', 'credit'],
  ['SIMPL', 'credit'],
  ['SIMPL_SOD', 'credit'],
  ['TWID', 'points'],
  ['TWID_V2', 'points'],
]);

/**
 * Returns what an instrument holds.
 *
 * @param type Juspay's `payment_method_type`.
 * @param method Juspay's `payment_method`.
 * @param creditMethods Further methods of type `WALLET` that are credit.
 */
export function instrumentKind(
  type: string,
  method: string,
  creditMethods: readonly string[] = [],
): InstrumentKind {
  const kind = kindsByType.get(type) ?? 'other';
  if (kind !== 'money') return kind;
  return creditMethods.includes(method) ? 'credit' : (kindsByMethod.get(method) ?? kind);
}
