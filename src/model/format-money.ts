import { minorUnitsIn, toMinorUnits } from './minor-units.js';

/** Groups as India does: the last three digits, then pairs. */
const formatRupees = (amount: number, decimals: number) =>
  amount
    .toFixed(decimals)
    .replace(/\B(?=(\d\d)+\d(\.|$))/g, ',')
    .replace(/\d/, '₹$&');

/**
 * Formats an amount of major units: `₹12,34,567.50`.
 *
 * Rupees are grouped by our own rule, the same in every locale and on every engine: `Intl` groups some
 * Indian locales in threes, and browsers lack data that Node has. Other currencies are left to `Intl`.
 *
 * @param rounding Direction for an amount finer than the currency's minor unit. A balance is rounded down. For
 * an amount to pay, it must be `up`.
 * @param hideDecimals Whether to leave out the decimals, for a whole amount: `₹12,34,567`.
 * @throws {RangeError} If `currency` is not an ISO 4217 code.
 */
export function formatMoney(
  amount: number,
  currency: string,
  locale: string,
  rounding?: 'up',
  hideDecimals = false,
): string {
  // + 0 turns -0 into 0.
  const rounded = toMinorUnits(amount, currency, rounding) / minorUnitsIn(currency) + 0;
  if (currency === 'INR') return formatRupees(rounded, hideDecimals ? 0 : 2);
  const decimals = hideDecimals && { minimumFractionDigits: 0, maximumFractionDigits: 0 };
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...decimals }).format(rounded);
}
