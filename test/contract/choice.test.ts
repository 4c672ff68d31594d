import { expect, test } from 'vitest';
import { parseChoice, toChoice } from '../../src/contract/choice.js';

test.each([
  ['wlt_1', { walletId: 'wlt_1', method: null }],
  ['wlt_1:PAYTM_POSTPAID', { walletId: 'wlt_1', method: 'PAYTM_POSTPAID' }],
  ['wlt_1:', { walletId: 'wlt_1', method: '' }],
  [':PAYTM', { walletId: '', method: 'PAYTM' }],
  ['wlt_1:A:B', { walletId: 'wlt_1', method: 'A:B' }],
  ['', { walletId: '', method: null }],
])('reads the value %o and writes it again', (value, choice) => {
  expect(parseChoice(value)).toEqual(choice);
  expect(toChoice(choice.walletId, choice.method)).toBe(value);
});
