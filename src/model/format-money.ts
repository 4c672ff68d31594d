/** Groups as India does: the last three digits, then pairs. */
const formatRupees = (amount: number) =>
  amount
    .toFixed(2)
    .replace(/^-(?=0\.00)/, '')
    .replace(/\B(?=(\d\d)+\d\.)/g, ',')
    .replace(/\d/, '₹$&');

/**
 * Formats an amount of major units: `₹12,34,567.50`.
 *
 * Rupees are grouped by our own rule, the same in every locale and on every engine: `Intl` groups some
 * Indian locales in threes, and browsers lack data that Node has. Other currencies are left to `Intl`.
 *
 * @throws {RangeError} Where `currency` is no ISO 4217 code.
 */
export function formatMoney(amount: number, currency: string, locale: string): string {
  if (currency === 'INR') return formatRupees(amount);
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
}
