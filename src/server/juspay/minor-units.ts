/** Larger than the error of adding up a cart in floating point. It is relative to the amount. */
const precision = 1e-13;
/** Largest difference that counts as such an error, in minor units. */
const maxDifference = 0.01;

/**
 * Returns an amount in minor units (paise for INR), or null when it is not an amount of this currency. A number is
 * rounded to the nearest minor unit only if the difference can be a floating-point error, as in 8388608.1 + 0.2.
 *
 * @param amount Major units: a number, or a plain decimal text such as `"1499.50"`.
 * @param currency ISO 4217 code.
 */
export function toMinorUnits(amount: unknown, currency: string): number | null {
  const digits = fractionDigits(currency);
  if (digits === null) return null;
  const number = typeof amount === 'string' ? parseDecimal(amount, digits) : amount;
  if (typeof number !== 'number' || !Number.isFinite(number)) return null;
  const exact = number * 10 ** digits;
  const nearest = Math.round(exact);
  const tolerance = Math.min(Math.max(1, Math.abs(exact)) * precision, maxDifference);
  return Math.abs(exact - nearest) <= tolerance && Number.isSafeInteger(nearest) ? nearest + 0 : null;
}

/**
 * Returns the number of decimals of a currency from `Intl`: 2 for INR, 0 for JPY, 3 for KWD. Returns null when the
 * text is not a currency code.
 */
export function fractionDigits(currency: string): number | null {
  if (!/^[A-Za-z]{3}$/.test(currency)) return null;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? null;
}

function parseDecimal(text: string, digits: number): number | null {
  const match = /^(\d{1,12})(?:\.(\d{1,9}))?$/.exec(text);
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  return /[1-9]/.test(fraction.slice(digits)) ? null : Number(`${whole}.${fraction.slice(0, digits)}`);
}
