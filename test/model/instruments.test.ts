import { expect, test } from 'vitest';
import { payableFigure } from '../../src/model/instruments.js';
import { subBalanceOf, walletOf } from './wallet-of.js';

const money = subBalanceOf({ method: 'PAYTM', kind: 'wallet', balance: 90, lastRefreshed: 2000 });
const credit = subBalanceOf({ balance: 5000, lastRefreshed: 3000 });
const points = subBalanceOf({ method: 'TWID', kind: 'reward', balance: 700, lastRefreshed: 4000 });

test('an amount is held against the own balance of the wallet, even if figures under it disagree', () => {
  const wallet = walletOf({ balance: 100, lastRefreshed: 1000, subBalances: [money, credit] });
  expect(payableFigure(wallet)).toEqual({ kind: 'wallet', balance: 100, lastRefreshed: 1000 });
});

test('an own balance of 0 is not made up for by the credit under it', () => {
  const wallet = walletOf({ balance: 0, lastRefreshed: 1000, subBalances: [credit] });
  expect(payableFigure(wallet)).toEqual({ kind: 'wallet', balance: 0, lastRefreshed: 1000 });
});

test('the available credit pays where a pay-later wallet has no balance of its own', () => {
  const wallet = walletOf({ provider: 'SIMPL', lastRefreshed: 1000, subBalances: [credit] });
  expect(payableFigure(wallet)).toEqual({ kind: 'credit', balance: 5000, lastRefreshed: 3000 });
});

test('credit without a time of its own is as old as the wallet', () => {
  const wallet = walletOf({ lastRefreshed: 1000, subBalances: [{ ...credit, lastRefreshed: null }] });
  expect(payableFigure(wallet).lastRefreshed).toBe(1000);
});

test('money comes before credit, and the two are never added up', () => {
  expect(payableFigure(walletOf({ subBalances: [credit, money] }))).toEqual({
    kind: 'wallet',
    balance: 90,
    lastRefreshed: 2000,
  });
});

test('a figure that is not known is passed over', () => {
  const wallet = walletOf({ subBalances: [{ ...money, balance: null }, credit] });
  expect(payableFigure(wallet)).toMatchObject({ kind: 'credit', balance: 5000 });
});

test('reward points do not pay', () => {
  const wallet = walletOf({ provider: 'TWID_V2', lastRefreshed: 1000, subBalances: [points] });
  expect(payableFigure(wallet)).toEqual({ kind: 'wallet', balance: null, lastRefreshed: 1000 });
});
