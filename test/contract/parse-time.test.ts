import { expect, test } from 'vitest';
import { parseTime } from '../../src/contract/parse-time.js';

const time = Date.UTC(2016, 7, 2, 8, 7, 52);

test('reads an offset without a colon', () => {
  expect(parseTime('2016-08-02T08:07:52+0000')).toBe(time);
  expect(parseTime('2016-08-02T13:37:52+0530')).toBe(time);
});

test('reads an offset with a colon', () => {
  expect(parseTime('2016-08-02T13:37:52+05:30')).toBe(time);
  expect(parseTime('2016-08-02T03:07:52-05:00')).toBe(time);
});

test('reads Z in either case, and a space instead of T', () => {
  expect(parseTime('2016-08-02T08:07:52Z')).toBe(time);
  expect(parseTime('2016-08-02t08:07:52z')).toBe(time);
  expect(parseTime(' 2016-08-02 08:07:52Z ')).toBe(time);
});

test('reads fractions of a second down to the millisecond', () => {
  expect(parseTime('2016-08-02T08:07:52.000Z')).toBe(time);
  expect(parseTime('2016-08-02T08:07:52.985Z')).toBe(time + 985);
  expect(parseTime('2016-08-02T08:07:52.9Z')).toBe(time + 900);
  expect(parseTime('2016-08-02T08:07:52.985999999+0000')).toBe(time + 985);
});

test('reads every millisecond exactly', () => {
  for (let millisecond = 0; millisecond < 1000; millisecond++) {
    const text = new Date(time + millisecond).toISOString();
    expect(parseTime(text)).toBe(time + millisecond);
  }
});

test('reads 29 February of a leap year', () => {
  expect(parseTime('2024-02-29T00:00:00Z')).toBe(Date.UTC(2024, 1, 29));
});

test.each([
  ['2023-02-29T00:00:00Z'],
  ['2023-02-30T00:00:00+0530'],
  ['2023-04-31T00:00:00Z'],
  ['2023-13-01T00:00:00Z'],
  ['2023-00-10T00:00:00Z'],
  ['2023-01-00T00:00:00Z'],
  ['2023-01-01T24:00:00Z'],
  ['2023-01-01T23:60:00Z'],
  ['2023-01-01T23:59:60Z'],
  ['2023-01-01T00:00:00+24:00'],
  ['2023-01-01T00:00:00+05:60'],
])('rejects %j, which does not exist', (text) => {
  expect(parseTime(text)).toBeUndefined();
});

test.each([
  [''],
  ['now'],
  ['2023-01-01'],
  ['2023-01-01T00:00Z'],
  ['2023-01-01T00:00:00'],
  ['2023-01-01T00:00:00+05'],
  ['23-01-01T00:00:00Z'],
  ['1672531200000'],
  ['Tue, 02 Aug 2016 08:07:52 GMT'],
])('rejects %j, which is incomplete or has another format', (text) => {
  expect(parseTime(text)).toBeUndefined();
});
