const formats = new Map<string, Intl.NumberFormat>();

/**
 * Returns the number format of a locale, or its money format when a currency is given. Creating one is slow,
 * so each is created once. A currency that does not exist gives a plain number with two decimals.
 */
export function numberFormat(locale: string, currency?: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  let format = formats.get(key);
  if (!format) {
    try {
      format = new Intl.NumberFormat(locale, currency === undefined ? {} : { style: 'currency', currency });
    } catch {
      format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    }
    formats.set(key, format);
  }
  return format;
}
