import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { affordabilityOf } from '../../src/model/affordability.js';

const amounts = fc.nat(10_000_000).map((paise) => paise / 100);

test('says by how much a balance is short', () => {
  expect(affordabilityOf(109.55, 1234.5, false)).toEqual({ state: 'insufficient', shortfall: 1124.95 });
});

test('counts in whole paise, where floating point would lose or find one', () => {
  expect(affordabilityOf(0.3, 0.1 + 0.2, false)).toEqual({ state: 'enough' });
  expect(affordabilityOf(0.1, 0.3, false)).toEqual({ state: 'insufficient', shortfall: 0.2 });
  expect(affordabilityOf(4.34, 4.35, false)).toEqual({ state: 'insufficient', shortfall: 0.01 });
});

test('is content with a balance that is just the amount', () => {
  expect(affordabilityOf(500, 500, false)).toEqual({ state: 'enough' });
});

test('takes 0 for a balance, and an unknown one for unknown', () => {
  expect(affordabilityOf(0, 500, false)).toEqual({ state: 'insufficient', shortfall: 500 });
  expect(affordabilityOf(null, 500, false)).toEqual({ state: 'unknown', reason: 'unavailable' });
  expect(affordabilityOf(null, 500, true)).toEqual({ state: 'unknown', reason: 'unavailable' });
});

test('does not promise that an old balance is still enough', () => {
  expect(affordabilityOf(1000, 500, true)).toEqual({ state: 'unknown', reason: 'stale' });
});

test('says that an old balance was short, for it is the best that is known', () => {
  expect(affordabilityOf(100, 500, true)).toEqual({ state: 'insufficient', shortfall: 400 });
});

test('topping up by the shortfall, and by no paisa less, is enough', () => {
  fc.assert(
    fc.property(amounts, amounts, (balance, amount) => {
      fc.pre(balance < amount);
      const short = affordabilityOf(balance, amount, false);
      const shortfall = short.state === 'insufficient' ? short.shortfall : Number.NaN;
      expect(affordabilityOf(balance + shortfall, amount, false)).toEqual({ state: 'enough' });
      expect(affordabilityOf(balance + shortfall - 0.01, amount, false)).toMatchObject({
        state: 'insufficient',
      });
    }),
  );
});
