import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshnessOf, isStale, nextFreshnessChange } from '../../src/model/freshness.js';

const minute = 60_000;
const now = Date.UTC(2026, 0, 31, 12);
const staleAfter = 5 * minute;
const at = { now, staleAfter };

test('treats a balance as fresh until it reaches the age that the merchant set', () => {
  expect(freshnessOf(now, at)).toEqual({ state: 'fresh', age: { unit: 'now' } });
  expect(freshnessOf(now - staleAfter + 1, at)).toEqual({
    state: 'fresh',
    age: { unit: 'minute', count: 4 },
  });
  expect(freshnessOf(now - staleAfter, at)).toEqual({ state: 'stale', age: { unit: 'minute', count: 5 } });
});

test('returns never for a balance that was never checked', () => {
  expect(freshnessOf(null, at)).toEqual({ state: 'never', age: null });
  expect(isStale(null, now, staleAfter)).toBe(true);
});

test('returns now for a time in the future', () => {
  expect(freshnessOf(now + 60 * minute, at)).toEqual({ state: 'fresh', age: { unit: 'now' } });
});

test('returns refreshing with the age of the balance on screen', () => {
  const age = { unit: 'minute', count: 2 };
  expect(freshnessOf(now - 2 * minute, { ...at, refreshing: true })).toEqual({ state: 'refreshing', age });
  expect(freshnessOf(null, { ...at, refreshing: true })).toEqual({ state: 'refreshing', age: null });
});

test('returns not_refreshed until the next refresh runs', () => {
  const age = { unit: 'minute', count: 2 };
  const notRefreshed = { ...at, notRefreshed: true };
  expect(freshnessOf(now - 2 * minute, notRefreshed)).toEqual({ state: 'not_refreshed', age });
  expect(freshnessOf(null, notRefreshed)).toEqual({ state: 'not_refreshed', age: null });
  expect(freshnessOf(null, { ...notRefreshed, refreshing: true }).state).toBe('refreshing');
});

test('returns no next change for a balance that was never checked', () => {
  expect(nextFreshnessChange(null, now, staleAfter)).toBeNull();
});

test('returns the exact time of the next change', () => {
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
