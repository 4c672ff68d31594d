import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { minorUnitsIn, toMinorUnits } from '../../src/model/minor-units.js';

test.each([
  ['INR', 100],
  ['USD', 100],
  ['JPY', 1],
  ['KWD', 1000],
])('knows how many minor units make one %s', (currency, units) => {
  expect(minorUnitsIn(currency)).toBe(units);
  expect(minorUnitsIn(currency)).toBe(units);
});

test.each([
  [1498.995, 'INR', 149_899, 149_900],
  [1499.6, 'JPY', 1499, 1500],
  [1.2319, 'KWD', 1231, 1232],
  [4.35, 'INR', 435, 435],
  [0.1 + 0.2, 'INR', 30, 30],
  [8_388_608.1 + 0.2, 'INR', 838_860_830, 838_860_830],
  [-1, 'INR', -100, -100],
  [-0.001, 'INR', -1, 0],
])('counts %d %s as %d, rounded up as %d', (amount, currency, down, up) => {
  expect(toMinorUnits(amount, currency)).toBe(down);
  expect(toMinorUnits(amount, currency, 'up') + 0).toBe(up);
});

test('counts every whole number of minor units as itself', () => {
  const amounts = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
  fc.assert(
    fc.property(amounts, fc.constantFrom('INR', 'JPY', 'KWD'), (units, currency) => {
      const amount = units / minorUnitsIn(currency);
      expect(toMinorUnits(amount, currency)).toBe(units);
      expect(toMinorUnits(amount, currency, 'up') + 0).toBe(units);
    }),
  );
});

test('ignores the floating-point error of adding up a cart', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000_000), { maxLength: 100 }), (prices) => {
      const sum = prices.reduce((total, price) => total + price / 100, 0);
      const paise = prices.reduce((total, price) => total + price, 0);
      expect(toMinorUnits(sum, 'INR', 'up') + 0).toBe(paise);
      expect(toMinorUnits(sum, 'INR')).toBe(paise);
    }),
  );
});
