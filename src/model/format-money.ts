import { minorUnitsIn, toMinorUnits } from './minor-units.js';
import { numberFormat } from './number-format.js';

/** Groups as India does: the last three digits, then pairs. */
const formatRupees = (amount: number, decimals: number) =>
  amount.toFixed(decimals).replace(/\d+/, (whole) => `₹${whole.replace(/\B(?=(\d\d)+\d$)/g, ',')}`);

/**
 * Formats an amount of major units: `₹12,34,567.50`.
 *
 * Rupees are grouped by our own rule, the same in every locale and on every engine: `Intl` groups some
 * Indian locales in threes, and browsers lack data that Node has. Other currencies are left to `Intl`.
 * A currency that is not an ISO 4217 code stands behind a plain number: `1,234.50 RUPEES`.
 *
 * @param rounding Direction for an amount finer than the currency's minor unit. A balance is rounded down. For
 * an amount to pay, it must be `up`.
 * @param hideDecimals Whether to leave out the decimals, for a whole amount: `₹12,34,567`.
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
  const format = numberFormat(locale, currency, hideDecimals);
  const text = format.format(rounded);
  return format.resolvedOptions().style === 'currency' ? text : `${text} ${currency}`.trim();
}
