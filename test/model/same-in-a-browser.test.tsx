import { expect, test } from 'vitest';
import { parseTime } from '../../src/contract/parse-time.js';
import { formatMoney } from '../../src/model/format-money.js';

const locales = ['en', 'hi', 'bn', 'ta', 'te', 'mr', 'gu', 'kn', 'ml', 'pa', 'or', 'as', 'ur', 'ne', 'mai'];

test.each(locales.map((language) => [`${language}-IN`]))(
  'groups rupees in lakhs in a browser in %s',
  (locale) => {
    expect(formatMoney(1_234_567.5, 'INR', locale)).toBe('₹12,34,567.50');
  },
);

test('reads every recorded time format in a browser', () => {
  const time = Date.UTC(2016, 7, 2, 8, 7, 52);
  expect(parseTime('2016-08-02T08:07:52+0000')).toBe(time);
  expect(parseTime('2016-08-02T13:37:52+05:30')).toBe(time);
  expect(parseTime('2016-08-02T08:07:52.985Z')).toBe(time + 985);
  expect(parseTime('2023-02-30T00:00:00Z')).toBeUndefined();
});
