import { expect, test } from 'vitest';
import { readOne, unreadable } from './read-one.js';

const timeOf = (last_refreshed: unknown) => {
  const { own, warnings } = readOne({ last_refreshed });
  expect(warnings).toEqual([]);
  return own.lastRefreshed;
};

test('reads the time of the last check in epoch milliseconds', () => {
  expect(timeOf('2016-08-02T08:07:52+0000')).toBe(1_470_125_272_000);
  expect(timeOf('2022-02-17T06:58:08Z')).toBe(1_645_081_088_000);
});

test('reads null, "" and an absent time as never checked, without a warning', () => {
  expect(timeOf(null)).toBeNull();
  expect(timeOf('')).toBeNull();
  expect(readOne({})).toMatchObject({ own: { lastRefreshed: null }, warnings: [] });
});

test.each([['1970-01-01T00:00:00.000Z'], ['1970-01-01T00:00:00+0000'], ['1970-01-01T05:30:00+05:30'], [0]])(
  'reads epoch 0 (%j), which a null became on its way, as never checked',
  (last_refreshed) => {
    expect(timeOf(last_refreshed)).toBeNull();
  },
);

test('reads all of 1970-01-01, in any time zone, as never checked', () => {
  expect(timeOf('1970-01-01T05:30:00Z')).toBeNull();
  expect(timeOf('1970-01-01T00:00:00+05:30')).toBeNull();
  expect(timeOf('0001-01-01T00:00:00Z')).toBeNull();
});

const now = Date.UTC(2026, 0, 1, 12);

test.each([
  ['2026-01-01T12:10:00Z', Date.UTC(2026, 0, 1, 12, 10)],
  ['2026-01-01T13:00:00+0000', Date.UTC(2026, 0, 1, 13)],
])('keeps %s, which is ahead by no more than clocks differ', (last_refreshed, time) => {
  expect(readOne({ last_refreshed }, { now })).toMatchObject({ own: { lastRefreshed: time }, warnings: [] });
});

test.each([['2026-01-01T13:00:01Z'], ['2026-01-01T14:30:00Z'], ['2099-01-01T00:00:00Z']])(
  'reads %s, which is ahead by more than clocks differ, as never checked and warns',
  (last_refreshed) => {
    expect(readOne({ last_refreshed }, { now })).toMatchObject({
      own: { lastRefreshed: null },
      warnings: [unreadable('last_refreshed')],
    });
  },
);

test.each([
  ['yesterday'],
  ['2023-02-30T00:00:00Z'],
  ['2023-01-01'],
  ['2023-01-01T00:00:00'],
  [1_645_081_088_000],
  [true],
  [{}],
])('reads %j, which is not a time, as never checked and warns', (last_refreshed) => {
  expect(readOne({ last_refreshed })).toMatchObject({
    own: { lastRefreshed: null },
    warnings: [unreadable('last_refreshed')],
  });
});
