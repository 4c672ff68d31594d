import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageOf, nextAgeChange } from '../../src/model/age.js';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 0, 31, 12);

test.each([
  [0, { unit: 'now' }],
  [59 * second, { unit: 'now' }],
  [minute, { unit: 'minute', count: 1 }],
  [2 * minute - 1, { unit: 'minute', count: 1 }],
  [59 * minute, { unit: 'minute', count: 59 }],
  [hour, { unit: 'hour', count: 1 }],
  [day - 1, { unit: 'hour', count: 23 }],
  [day, { unit: 'day', count: 1 }],
  [29 * day, { unit: 'day', count: 29 }],
  [30 * day, { unit: 'month', count: 1 }],
  [364 * day, { unit: 'month', count: 12 }],
  [365 * day, { unit: 'year', count: 1 }],
  [3650 * day, { unit: 'year', count: 10 }],
])('returns for an age of %d ms the unit and count %j', (elapsed, age) => {
  expect(ageOf(now - elapsed, now)).toEqual(age);
});

test('returns now for a time in the future', () => {
  expect(ageOf(now + 5 * minute, now)).toEqual({ unit: 'now' });
  expect(ageOf(now + 900 * day, now)).toEqual({ unit: 'now' });
});

test('returns the exact time of the next change', () => {
  const elapsed = fc.oneof(
    fc.integer({ min: -2 * hour, max: 3 * day }),
    fc.integer({ min: 0, max: 3000 }).map((days) => days * day),
    fc.integer({ min: 0, max: 3000 * 24 }).map((hours) => hours * hour),
  );
  fc.assert(
    fc.property(elapsed, fc.nat(second), (past, rest) => {
      const time = now - past - rest;
      const next = nextAgeChange(time, now);
      expect(next).toBeGreaterThan(now);
      expect(ageOf(time, next - 1)).toEqual(ageOf(time, now));
      expect(ageOf(time, next)).not.toEqual(ageOf(time, now));
    }),
    { numRuns: 500 },
  );
});
