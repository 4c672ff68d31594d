const lakhGroups = /\B(?=(?:\d\d)+\d$)/g;

/** Groups as India does: the last three digits, then pairs. */
function formatRupees(amount: number): string {
  const [whole = '', paise = '00'] = Math.abs(amount).toFixed(2).split('.');
  const sign = amount < 0 && Number(amount.toFixed(2)) !== 0 ? '-' : '';
  return `${sign}₹${whole.replace(lakhGroups, ',')}.${paise}`;
}

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
