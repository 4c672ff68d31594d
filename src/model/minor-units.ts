import { memoize } from './memoize.js';
import { numberFormat } from './number-format.js';

/** Larger than the error of adding up a cart in floating point, and far smaller than a minor unit. */
const precision = 1e-13;

/**
 * Returns how many minor units make a major unit of a currency: 100 for INR, 1 for JPY, 1000 for KWD, and
 * 100 for a currency that does not exist.
 */
export const minorUnitsIn: (currency: string) => number = memoize(
  (currency) => 10 ** (numberFormat('en', currency).resolvedOptions().maximumFractionDigits ?? 2),
);

/**
 * Returns an amount of major units as whole minor units, such as paise. Balances are rounded down and
 * amounts to pay are rounded up, except for floating-point error: 0.1 + 0.2 is 30 paise.
 */
export function toMinorUnits(amount: number, currency: string, rounding?: 'up'): number {
  const sign = rounding ? -1 : 1;
  const units = amount * minorUnitsIn(currency) * sign;
  return Math.floor(units + Math.abs(units) * precision) * sign;
}
