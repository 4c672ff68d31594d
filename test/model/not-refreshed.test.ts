import { expect, test } from 'vitest';
import { notRefreshed as notRefreshedBy } from '../../src/model/not-refreshed.js';
import type { Wallet } from '../../src/contract/wallet.js';
import { creditOf, walletOf } from './wallet-of.js';

const at = (lastRefreshed: number | null, balance: number | null = null) => [
  walletOf({}, { lastRefreshed, balance }),
];
const later = 60_000;
const notRefreshed = (before: Wallet[], now: Wallet[], startedAt: number, answered: string[] = []) =>
  notRefreshedBy(before, now, startedAt, answered);

test('names a linked wallet whose time did not advance', () => {
  expect(notRefreshed(at(1000, 5), at(1000, 5), later)).toEqual(['wlt_1']);
});

test('does not name a wallet that was checked, then or since', () => {
  expect(notRefreshed(at(1000), at(2000), later)).toEqual([]);
});

test('does not name a wallet that came with a changed balance', () => {
  expect(notRefreshed(at(1000, 5), at(1000, 6), later)).toEqual([]);
  expect(notRefreshed(at(null), at(null, 10_000), later)).toEqual([]);
});

test('names a linked wallet without times only if the refresh did not answer it', () => {
  expect(notRefreshed(at(null), at(null), later)).toEqual(['wlt_1']);
  expect(notRefreshed(at(null, 5), at(null, 5), later, ['wlt_1'])).toEqual([]);
});

test('names a wallet with a time that was answered without an advance', () => {
  expect(notRefreshed(at(1000), at(1000), later, ['wlt_1'])).toEqual(['wlt_1']);
});

test('does not name a wallet that the refresh did not know', () => {
  expect(notRefreshed([], at(1000), later)).toEqual([]);
  expect(notRefreshed([], at(null), later)).toEqual([]);
});

test('does not name unlinked wallets, which no refresh checks', () => {
  const unlinked = [walletOf({ linked: false })];
  expect(notRefreshed(unlinked, unlinked, later)).toEqual([]);
  expect(notRefreshed(at(null), unlinked, later)).toEqual([]);
});

test('does not name a wallet that was linked in the meantime', () => {
  expect(notRefreshed([walletOf({ linked: false })], at(null), later)).toEqual([]);
  expect(notRefreshed(at(1000), at(null), later)).toEqual([]);
});

test('does not name a wallet of which only another instrument was checked', () => {
  const paytm = (lastRefreshed: number) => [
    walletOf({}, { lastRefreshed: 500 }, creditOf({ balance: 5000, lastRefreshed })),
  ];
  expect(notRefreshed(paytm(1000), paytm(2000), later)).toEqual([]);
  expect(notRefreshed(paytm(1000), paytm(1000), later)).toEqual(['wlt_1']);
});

test('does not name a wallet that has a new instrument', () => {
  expect(notRefreshed(at(1000), [walletOf({}, { lastRefreshed: 1000 }, creditOf())], later)).toEqual([]);
});

test('does not name a wallet whose time is within the second of the start', () => {
  expect(notRefreshed(at(1000), at(1000), 1999)).toEqual([]);
  expect(notRefreshed(at(1000), at(1000), 2000)).toEqual(['wlt_1']);
});

test('names a wallet whose time in the future did not advance', () => {
  expect(notRefreshed(at(1000), at(1000), 0)).toEqual(['wlt_1']);
});
