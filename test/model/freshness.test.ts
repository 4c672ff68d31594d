import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshnessOf, isStale, nextFreshnessChange } from '../../src/model/freshness.js';

const minute = 60_000;
const now = Date.UTC(2026, 0, 31, 12);
const staleAfter = 5 * minute;
const at = { now, staleAfter };

test('trusts a balance until it reaches the age that the merchant set', () => {
  expect(freshnessOf(now, at)).toEqual({ state: 'fresh', age: { unit: 'now' } });
  expect(freshnessOf(now - staleAfter + 1, at)).toEqual({
    state: 'fresh',
    age: { unit: 'minute', count: 4 },
  });
  expect(freshnessOf(now - staleAfter, at)).toEqual({ state: 'stale', age: { unit: 'minute', count: 5 } });
});

test('says that a balance was never checked', () => {
  expect(freshnessOf(null, at)).toEqual({ state: 'never', age: null });
  expect(isStale(null, now, staleAfter)).toBe(true);
});

test('takes a time in the future for just now', () => {
  expect(freshnessOf(now + 60 * minute, at)).toEqual({ state: 'fresh', age: { unit: 'now' } });
});

test('says that a balance is being checked, and how old the one on screen is', () => {
  const age = { unit: 'minute', count: 2 };
  expect(freshnessOf(now - 2 * minute, { ...at, refreshing: true })).toEqual({ state: 'refreshing', age });
  expect(freshnessOf(null, { ...at, refreshing: true })).toEqual({ state: 'refreshing', age: null });
});

test('says that the last refresh passed a wallet by, until the next one runs', () => {
  const age = { unit: 'minute', count: 2 };
  const missed = { ...at, notRefreshed: true };
  expect(freshnessOf(now - 2 * minute, missed)).toEqual({ state: 'not_refreshed', age });
  expect(freshnessOf(null, missed)).toEqual({ state: 'not_refreshed', age: null });
  expect(freshnessOf(null, { ...missed, refreshing: true }).state).toBe('refreshing');
});

test('never changes by time alone where it was never checked', () => {
  expect(nextFreshnessChange(null, now, staleAfter)).toBeNull();
});

test('says when it will next change: not before, and not later', () => {
  const ages = fc.integer({ min: -10 * minute, max: 100_000 * minute });
  fc.assert(
    fc.property(ages, fc.nat(100 * minute), (age, limit) => {
      const time = now - age;
      const next = nextFreshnessChange(time, now, limit) ?? 0;
      const state = freshnessOf(time, { now, staleAfter: limit });
      expect(next).toBeGreaterThan(now);
      expect(freshnessOf(time, { now: next - 1, staleAfter: limit })).toEqual(state);
      expect(freshnessOf(time, { now: next, staleAfter: limit })).not.toEqual(state);
    }),
    { numRuns: 500 },
  );
});
