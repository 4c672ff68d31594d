const formats = new Map<string, Intl.NumberFormat>();

/**
 * Returns the number format of a locale, or its money format when a currency is given. Creating one is slow,
 * so each is created once. A currency that does not exist gives a plain number with two decimals.
 *
 * @param hideDecimals Whether the money format leaves out decimals.
 */
export function numberFormat(locale: string, currency?: string, hideDecimals = false): Intl.NumberFormat {
  const key = `${locale} ${currency} ${hideDecimals}`;
  let format = formats.get(key);
  if (!format) {
    const digits = (count: number) => ({ minimumFractionDigits: count, maximumFractionDigits: count });
    const decimals = hideDecimals ? digits(0) : {};
    try {
      format = new Intl.NumberFormat(
        locale,
        currency === undefined ? {} : { style: 'currency', currency, ...decimals },
      );
    } catch {
      format = new Intl.NumberFormat(locale, digits(hideDecimals ? 0 : 2));
    }
    formats.set(key, format);
  }
  return format;
}
