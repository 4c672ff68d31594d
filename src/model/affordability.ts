import type { Instrument, Wallet } from '../contract/wallet.js';
import { payableInstruments } from './instruments.js';
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

/**
 * Returns what a balance lacks for an amount, all in major units. It is 0 or less if the balance is enough, and NaN if
 * the balance is unknown.
 */
export const shortfallOf = (balance: number | null, amount: number, currency: string): number =>
  (toMinorUnits(amount, currency, 'up') - toMinorUnits(balance ?? NaN, currency)) / minorUnitsIn(currency);

/** Compares a balance with an amount, both in major units. */
export function affordabilityOf(
  balance: number | null,
  amount: number,
  { currency, stale }: AffordabilityOptions,
): Affordability {
  if (balance === null) return { state: 'unknown', reason: 'unavailable' };
  const shortfall = shortfallOf(balance, amount, currency);
  if (shortfall > 0) return { state: 'insufficient', shortfall };
  return stale ? { state: 'unknown', reason: 'stale' } : { state: 'enough' };
}

/**
 * Whether a new check can change the answer for an amount. A balance of at least twice the amount covers it, even if
 * the customer has spent some of it.
 */
export const isAgeRelevant = (balance: number | null, amount: number): boolean =>
  balance === null || balance < 2 * amount;

/** Returns the first instrument of a wallet whose balance covered an amount when it was last checked, or undefined. */
export const affordable = (wallet: Wallet, amount: number, currency: string): Instrument | undefined =>
  payableInstruments(wallet).find(({ balance }) => shortfallOf(balance, amount, currency) <= 0);
