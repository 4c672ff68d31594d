import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWallet } from '../../../src/contract/parse-wallets.js';
import { choiceOf, payableInstruments } from '../../../src/model/instruments.js';
import { payWithWallet } from '../../../src/server.js';
import { chooseMethod, readChoice } from '../../../src/server/payments/choose-method.js';
import { getWalletToken } from '../../../src/server/juspay/get-wallet-token.js';
import { answerJuspay, paytm, payment } from './answer-juspay.js';

const names = ['PAYTM', 'PAYTM_POSTPAID', 'SIMPL', 'TWID', 'NEW_METHOD', '__proto__', 'constructor'];
const types = ['WALLET', 'CONSUMER_FINANCE', 'REWARD', 'EMI', null, '', undefined, 7];
const balance = fc.constantFrom(0, 12.5, '250.00', null, '', 'none', undefined);
const row = fc.record({
  id: fc.constant('wlt_1'),
  wallet: fc.constantFrom(...names),
  linked: fc.constant(true),
  token: fc.constant('tok_1'),
  current_balance: balance,
  sub_details: fc.oneof(
    fc.constantFrom(null, undefined, 'none'),
    fc.array(
      fc.record({
        payment_method: fc.constantFrom(...names, null, 7),
        payment_method_type: fc.constantFrom(...types),
        current_balance: balance,
      }),
      { maxLength: 4 },
    ),
  ),
});

test('chooses the method and the type of the radio that the customer saw, for any wallet', async () => {
  await fc.assert(
    fc.asyncProperty(row, async (wallet) => {
      const shown = parseWallet(wallet);
      const held = await getWalletToken(async () => ({ list: [wallet] }), 'asha', 'wlt_1');
      for (const instrument of payableInstruments(shown)) {
        const { method, type } = instrument;
        for (const value of [choiceOf(shown, instrument), `wlt_1:${method}`]) {
          expect(chooseMethod(held, readChoice(value)?.method ?? null)).toEqual({ method, type });
        }
      }
    }),
    { numRuns: 500 },
  );
});

test.each(['PAY LATER', 'WALLET;', 'ä'])(
  'does not debit a method whose type %j cannot be sent as it came',
  async (payment_method_type) => {
    const details = [{ payment_method: 'PAYTM_POSTPAID', payment_method_type, current_balance: 100 }];
    const { juspay, debits } = await answerJuspay({ wallets: [{ ...paytm, sub_details: details }] });
    const choice = 'wlt_paytm:PAYTM_POSTPAID';
    await expect(payWithWallet(juspay, { ...payment, choice })).resolves.toEqual({
      status: 'FAILED',
      code: 'method_not_held',
    });
    expect(debits()).toEqual([]);
  },
);

test.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString'])(
  'sends no options for a method named %s, like a part of every object',
  async (payment_method) => {
    const details = [{ payment_method, payment_method_type: 'WALLET', current_balance: 100 }];
    const { juspay, debits } = await answerJuspay({ wallets: [{ ...paytm, sub_details: details }] });
    const choice = `wlt_paytm:${payment_method}`;
    await payWithWallet(juspay, { ...payment, choice }, { methodOptions: {} });
    expect(debits()).toMatchObject([{ payment_method, order_id: 'order1' }]);
  },
);

test.each([
  'wlt%5Fpaytm',
  'wlt_paytm%3APAYTM',
  ' wlt_paytm',
  'wlt_paytm\n',
  'WLT_PAYTM',
  ':PAYTM',
  'a:b:c',
  '..',
])('sends no debit for the choice %j', async (choice) => {
  const { juspay, debits } = await answerJuspay();
  const { status } = await payWithWallet(juspay, { ...payment, choice });
  expect(status).toBe('FAILED');
  expect(debits()).toEqual([]);
});
