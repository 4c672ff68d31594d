import { memoize } from './memoize.js';

/**
 * Returns the number format of a locale, or its money format when a currency is given. Creating one is slow,
 * so each is created once. A currency that does not exist gives a plain number with two decimals.
 *
 * @param hideDecimals Whether the money format leaves out decimals.
 */
export const numberFormat = (locale: string, currency?: string, hideDecimals = false): Intl.NumberFormat =>
  formatOf(JSON.stringify([locale, currency, hideDecimals]));

const formatOf = memoize((key) => {
  const [locale, currency, hideDecimals] = JSON.parse(key) as [string, string | null, boolean];
  const digits = (count: number) => ({ minimumFractionDigits: count, maximumFractionDigits: count });
  try {
    return new Intl.NumberFormat(
      locale,
      currency === null ? {} : { style: 'currency', currency, ...(hideDecimals && digits(0)) },
    );
  } catch {
    return new Intl.NumberFormat(locale, digits(hideDecimals ? 0 : 2));
  }
});
