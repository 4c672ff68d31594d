import { minorUnitsIn, toMinorUnits } from './minor-units.js';

/**
 * Whether a balance covers an amount. `shortfall` is in major units.
 *
 * A balance that was insufficient when it was last checked stays insufficient until the next check. One that
 * was enough and is stale is `unknown`, because the customer may have spent it since.
 */
export type Affordability =
  | { state: 'enough' }
  | { state: 'insufficient'; shortfall: number }
  | { state: 'unknown'; reason: 'unavailable' | 'stale' };

export interface AffordabilityOptions {
  /** ISO 4217. Its minor units are what is compared. */
  currency: string;
  /** Whether the balance is too old to be sure that it is still enough. */
  stale: boolean;
}

/** Compares a balance with an amount, both in major units. */
export function affordabilityOf(
  balance: number | null,
  amount: number,
  { currency, stale }: AffordabilityOptions,
): Affordability {
  if (balance === null) return { state: 'unknown', reason: 'unavailable' };
  const missing = toMinorUnits(amount, currency, 'up') - toMinorUnits(balance, currency);
  if (missing > 0) return { state: 'insufficient', shortfall: missing / minorUnitsIn(currency) };
  return stale ? { state: 'unknown', reason: 'stale' } : { state: 'enough' };
}
