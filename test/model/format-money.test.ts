import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoney } from '../../src/model/format-money.js';

const indianLocales = [
  'en-IN',
  'hi-IN',
  'bn-IN',
  'ta-IN',
  'te-IN',
  'mr-IN',
  'gu-IN',
  'kn-IN',
  'ml-IN',
  'pa-IN',
  'or-IN',
  'as-IN',
  'ur-IN',
  'ne-IN',
  'mai-IN',
];

test.each(indianLocales.map((locale) => [locale]))('groups rupees in lakhs in %s', (locale) => {
  expect(formatMoney(1_234_567.5, 'INR', locale)).toBe('₹12,34,567.50');
});

test.each([
  [0, '₹0.00'],
  [-0, '₹0.00'],
  [0.5, '₹0.50'],
  [7, '₹7.00'],
  [999.99, '₹999.99'],
  [1000, '₹1,000.00'],
  [99_999, '₹99,999.00'],
  [100_000, '₹1,00,000.00'],
  [12_345_678, '₹1,23,45,678.00'],
  [1_000_000_000, '₹1,00,00,00,000.00'],
  [-1234.5, '-₹1,234.50'],
  [-100_000, '-₹1,00,000.00'],
  [109.549_999, '₹109.54'],
  [1498.995, '₹1,498.99'],
  [-0.001, '-₹0.01'],
])('writes %d rupees as %s', (amount, text) => {
  expect(formatMoney(amount, 'INR', 'en-IN')).toBe(text);
});

test('writes the amount in full, whatever its size', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (paise) => {
      const text = formatMoney(paise / 100, 'INR', 'en-IN');
      expect(text).toMatch(/^-?₹(\d{1,3}|\d{1,2}(,\d\d)*,\d{3})\.\d\d$/);
      expect(Math.round(Number(text.replace(/[₹,]/g, '')) * 100)).toBe(paise);
    }),
  );
});

test('agrees with Intl where Intl is right', () => {
  const intl = new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR' });
  fc.assert(
    fc.property(fc.nat(2_000_000_000), (paise) => {
      expect(formatMoney(paise / 100, 'INR', 'en-IN')).toBe(intl.format(paise / 100));
    }),
  );
});

test('writes other currencies as their countries do', () => {
  expect(formatMoney(1234.5, 'USD', 'en-US')).toBe('$1,234.50');
  expect(formatMoney(1234, 'JPY', 'en-US')).toBe('¥1,234');
});

test('rounds a balance down and an amount up, to the minor unit of the currency', () => {
  expect(formatMoney(1498.995, 'INR', 'en-IN', 'up')).toBe('₹1,499.00');
  expect(formatMoney(-0.001, 'INR', 'en-IN', 'up')).toBe('₹0.00');
  expect(formatMoney(1499.6, 'JPY', 'en-US')).toBe('¥1,499');
  expect(formatMoney(1499.6, 'JPY', 'en-US', 'up')).toBe('¥1,500');
  expect(formatMoney(1.2319, 'KWD', 'en-US')).toBe('KWD\u00A01.231');
});

test('writes a plain number before the text of a currency that does not exist', () => {
  expect(formatMoney(1234.5, 'RUPEES', 'en-IN')).toBe('1,234.50 RUPEES');
});

test('leaves out the decimals of a whole amount, on request', () => {
  expect(formatMoney(1234567, 'INR', 'en-IN', undefined, true)).toBe('₹12,34,567');
  expect(formatMoney(420, 'INR', 'hi-IN', 'up', true)).toBe('₹420');
  expect(formatMoney(1234, 'USD', 'en-US', undefined, true)).toBe('$1,234');
});
