import { expect, test } from 'vitest';
import { choiceOf, findInstrument, payableInstruments } from '../../src/model/instruments.js';
import { creditOf, instrumentOf, walletOf } from './wallet-of.js';

const points = instrumentOf({ method: 'TWID', type: 'REWARD', kind: 'points', balance: 700 });
const other = instrumentOf({ method: 'X', type: 'X', kind: 'other' });
const paytm = walletOf({}, {}, creditOf(), points, other);
const simpl = walletOf({ provider: 'SIMPL' }, creditOf({ method: 'SIMPL_SOD' }));
const twid = walletOf({ provider: 'TWID_V2' }, points);

test('lets money and credit pay, but not points and unknown types', () => {
  expect(payableInstruments(paytm).map(({ method }) => method)).toEqual(['PAYTM', 'PAYTM_POSTPAID']);
  expect(payableInstruments(twid)).toEqual([]);
});

test('names the own instrument by the ID of the wallet and another one also by its method', () => {
  const values = payableInstruments(paytm).map((instrument) => choiceOf(paytm, instrument));
  expect(values).toEqual(['wlt_1', 'wlt_1:PAYTM_POSTPAID']);
});

test('names the only instrument that can pay by the ID of the wallet', () => {
  expect(simpl.instruments.map((instrument) => choiceOf(simpl, instrument))).toEqual(['wlt_1']);
});

test('finds every payable instrument by its value', () => {
  for (const wallet of [paytm, simpl]) {
    for (const instrument of payableInstruments(wallet)) {
      expect(findInstrument(wallet, choiceOf(wallet, instrument))).toBe(instrument);
      expect(findInstrument(wallet, `wlt_1:${instrument.method}`)).toBe(instrument);
    }
  }
});

test.each([
  [null],
  [''],
  ['wlt_2'],
  ['wlt_1:'],
  ['wlt_1:OTHER'],
  ['wlt_1:TWID'],
  ['wlt_1:X'],
  ['wlt_2:PAYTM'],
])('finds no instrument by the value %j', (value) => {
  expect(findInstrument(paytm, value)).toBeUndefined();
});

test('finds no instrument in a wallet that holds only points', () => {
  expect(findInstrument(twid, 'wlt_1')).toBeUndefined();
});

test('finds no instrument by the ID of a wallet that has several but no own money', () => {
  const wallet = walletOf({ provider: 'SIMPL' }, { method: 'A' }, { method: 'B' });
  expect(findInstrument(wallet, 'wlt_1')).toBeUndefined();
  expect(wallet.instruments.map((instrument) => choiceOf(wallet, instrument))).toEqual([
    'wlt_1:A',
    'wlt_1:B',
  ]);
});
