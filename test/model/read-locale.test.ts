import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formatMoney } from '../../src/model/format-money.js';
import { numberFormat } from '../../src/model/number-format.js';
import { readCurrency } from '../../src/model/read-currency.js';
import { readLocale } from '../../src/model/read-locale.js';

const warn = vi.spyOn(console, 'warn');
beforeEach(() => void warn.mockImplementation(() => {}));
afterEach(() => void warn.mockReset());

test.each([
  ['en_IN', 'en-IN'],
  [' hi-in ', 'hi-IN'],
  ['de-DE', 'de-DE'],
])('reads the locale %j as %s, without a warning', (given, locale) => {
  expect(readLocale(given)).toBe(locale);
  expect(warn).not.toHaveBeenCalled();
});

test.each([[''], ['  '], ['qqq-QQ'], ['en_IN.UTF-8'], ['!'], [null], [7]])(
  'replaces the locale %j by en-IN, with one warning',
  (given) => {
    expect([readLocale(given), readLocale(given)]).toEqual(['en-IN', 'en-IN']);
    expect(warn).toHaveBeenCalledTimes(1);
  },
);

test('reads a currency in lower case and with spaces, without a warning', () => {
  expect(readCurrency(' inr ')).toBe('INR');
  expect(warn).not.toHaveBeenCalled();
});

test.each([
  ['', '1,234.50'],
  ['rupees', '1,234.50 RUPEES'],
  [null, '1,234.50'],
])('shows a plain number for the currency %j, with one warning', (given, text) => {
  expect(formatMoney(1234.5, readCurrency(given), 'en-IN')).toBe(text);
  readCurrency(given);
  expect(warn).toHaveBeenCalledTimes(1);
});

test('writes no warning in production', () => {
  vi.stubEnv('NODE_ENV', 'production');
  readLocale('production!');
  vi.unstubAllEnvs();
  expect(warn).not.toHaveBeenCalled();
});

test('creates a number format once', () => {
  expect(numberFormat('de-DE', 'EUR')).toBe(numberFormat('de-DE', 'EUR'));
});
