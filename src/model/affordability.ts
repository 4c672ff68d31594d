/**
 * Whether a balance covers an amount. `shortfall` is in major units.
 *
 * A balance that was short at its last check stays short until it is checked again; one that was enough
 * and is stale is only `unknown`, because the money may have been spent since.
 */
export type Affordability =
  | { state: 'enough' }
  | { state: 'insufficient'; shortfall: number }
  | { state: 'unknown'; reason: 'unavailable' | 'stale' };

const minorUnits = (amount: number) => Math.round(amount * 100);

/** Holds a balance against an amount, both in major units. Sums are compared in whole minor units. */
export function affordabilityOf(balance: number | null, amount: number, stale: boolean): Affordability {
  if (balance === null) return { state: 'unknown', reason: 'unavailable' };
  const missing = minorUnits(amount) - minorUnits(balance);
  if (missing > 0) return { state: 'insufficient', shortfall: missing / 100 };
  return stale ? { state: 'unknown', reason: 'stale' } : { state: 'enough' };
}
