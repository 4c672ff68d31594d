import { expect, test } from 'vitest';
import { notRefreshed } from '../../src/model/not-refreshed.js';
import { subBalanceOf, walletOf } from './wallet-of.js';

const before = [walletOf({ lastRefreshed: 1000 })];
const later = 60_000;

test('names a linked wallet whose time stood still', () => {
  expect(notRefreshed(before, before, later)).toEqual(['wlt_1']);
});

test('does not name a wallet that was checked, then or since', () => {
  expect(notRefreshed(before, [walletOf({ lastRefreshed: 2000 })], later)).toEqual([]);
});

test('names a linked wallet that still was never checked', () => {
  expect(notRefreshed([walletOf({})], [walletOf({})], later)).toEqual(['wlt_1']);
});

test('does not name a wallet that the refresh did not know', () => {
  expect(notRefreshed([], [walletOf({ lastRefreshed: 1000 })], later)).toEqual([]);
  expect(notRefreshed([], [walletOf({})], later)).toEqual([]);
});

test('does not name unlinked wallets, which no refresh checks', () => {
  const unlinked = [walletOf({ linked: false })];
  expect(notRefreshed(unlinked, unlinked, later)).toEqual([]);
  expect(notRefreshed([walletOf({})], unlinked, later)).toEqual([]);
});

test('does not name a wallet that was linked since, also by a provider that tells no time', () => {
  expect(notRefreshed([walletOf({ linked: false })], [walletOf({})], later)).toEqual([]);
  expect(notRefreshed(before, [walletOf({})], later)).toEqual([]);
});

test('does not name a pay-later wallet of which only the credit under it was checked', () => {
  const simpl = (lastRefreshed: number) =>
    walletOf({ provider: 'SIMPL', subBalances: [subBalanceOf({ balance: 5000, lastRefreshed })] });
  expect(notRefreshed([simpl(1000)], [simpl(2000)], later)).toEqual([]);
  expect(notRefreshed([simpl(1000)], [simpl(1000)], later)).toEqual(['wlt_1']);
});

test('does not name a wallet whose time, in whole seconds, is that of a refresh in the same second', () => {
  expect(notRefreshed(before, before, 1999)).toEqual([]);
  expect(notRefreshed(before, before, 2000)).toEqual(['wlt_1']);
});

test('names a wallet whose time, in the future, stood still', () => {
  expect(notRefreshed(before, before, 0)).toEqual(['wlt_1']);
});
