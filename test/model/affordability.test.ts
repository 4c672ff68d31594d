import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AffordabilityOptions, affordabilityOf } from '../../src/model/affordability.js';
import { formatMoney } from '../../src/model/format-money.js';
import { minorUnitsIn } from '../../src/model/minor-units.js';

const fresh: AffordabilityOptions = { currency: 'INR', stale: false };
const stale: AffordabilityOptions = { currency: 'INR', stale: true };

test('returns how much a balance is short', () => {
  expect(affordabilityOf(109.55, 1234.5, fresh)).toEqual({ state: 'insufficient', shortfall: 1124.95 });
});

test('compares whole paise, where floating point would lose or find one', () => {
  expect(affordabilityOf(0.3, 0.1 + 0.2, fresh)).toEqual({ state: 'enough' });
  expect(affordabilityOf(0.1, 0.3, fresh)).toEqual({ state: 'insufficient', shortfall: 0.2 });
  expect(affordabilityOf(4.34, 4.35, fresh)).toEqual({ state: 'insufficient', shortfall: 0.01 });
});

test.each([
  [1498.995, 1499, 'INR', 0.01],
  [1499.6, 1500, 'JPY', 1],
  [1.231, 1.234, 'KWD', 0.003],
  [1.2339, 1.234, 'KWD', 0.001],
  [45, 150, 'INR', 105],
])('finds %d short of %d %s', (balance, amount, currency, shortfall) => {
  expect(affordabilityOf(balance, amount, { currency, stale: false })).toEqual({
    state: 'insufficient',
    shortfall,
  });
});

test('never shows a balance that reads as enough beside a shortfall, in any currency', () => {
  const fine = fc.integer({ min: 0, max: 10_000_000 }).map((tenths) => tenths / 10_000);
  fc.assert(
    fc.property(fine, fine, fc.constantFrom('INR', 'JPY', 'KWD'), (balance, amount, currency) => {
      const read = (value: number, rounding?: 'up') =>
        Number(formatMoney(value, currency, 'en-IN', rounding).replace(/[^\d.]/g, ''));
      const [shown, asked] = [read(balance), read(amount, 'up')];
      const { state } = affordabilityOf(balance, amount, { currency, stale: false });
      expect(state).toBe(shown >= asked ? 'enough' : 'insufficient');
    }),
    { numRuns: 500 },
  );
});

test('accepts a balance that is exactly the amount', () => {
  expect(affordabilityOf(500, 500, fresh)).toEqual({ state: 'enough' });
});

test('takes 0 for a balance, and an unknown one for unknown', () => {
  expect(affordabilityOf(0, 500, fresh)).toEqual({ state: 'insufficient', shortfall: 500 });
  expect(affordabilityOf(null, 500, fresh)).toEqual({ state: 'unknown', reason: 'unavailable' });
  expect(affordabilityOf(null, 500, stale)).toEqual({ state: 'unknown', reason: 'unavailable' });
});

test('does not promise that an old balance is still enough', () => {
  expect(affordabilityOf(1000, 500, stale)).toEqual({ state: 'unknown', reason: 'stale' });
});

test('keeps an old balance insufficient until it is checked again', () => {
  expect(affordabilityOf(100, 500, stale)).toEqual({ state: 'insufficient', shortfall: 400 });
});

test('finds a balance enough once the shortfall is added, and not one minor unit earlier', () => {
  const units = fc.nat(10_000_000);
  fc.assert(
    fc.property(units, units, fc.constantFrom('INR', 'JPY', 'KWD'), (held, asked, currency) => {
      fc.pre(held < asked);
      const unit = minorUnitsIn(currency);
      const options = { currency, stale: false };
      const short = affordabilityOf(held / unit, asked / unit, options);
      const shortfall = short.state === 'insufficient' ? short.shortfall : Number.NaN;
      expect(affordabilityOf(held / unit + shortfall, asked / unit, options)).toEqual({ state: 'enough' });
      expect(affordabilityOf(held / unit + shortfall - 1 / unit, asked / unit, options)).toMatchObject({
        state: 'insufficient',
      });
    }),
  );
});
