import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createJuspayClient, JuspayError } from '../../../src/server.js';
import type { JuspayClient } from '../../../src/server.js';

const clientOf = (body: object, status = 400) =>
  createJuspayClient({
    apiKey: 'planted_key',
    merchantId: 'Shop',
    fetch: async () => Response.json(body, { status }),
  });

async function errorOf(call: Promise<unknown>): Promise<JuspayError> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  if (!(error instanceof JuspayError)) throw new Error('The call did not throw a JuspayError.');
  return error;
}

test.each<[message: unknown, code: string, attemptsLeft: number | undefined]>([
  ['Incorrect OTP. 2 attempts left.', 'wrong_otp', 2],
  ['You have entered a wrong OTP, 3 left', 'wrong_otp', 3],
  ['Please try again. You have 1 more attempts.', 'wrong_otp', 1],
  ['Wrong OTP. 10 tries remaining', 'wrong_otp', 10],
  ['Incorrect OTP.', 'wrong_otp', undefined],
  ['Wrong OTP. 5 attempts made, 2 attempts left', 'wrong_otp', 2],
  ['The account is locked after 3 attempts', 'wrong_otp', undefined],
  ['Error 500 at 12:30', 'wrong_otp', undefined],
  [undefined, 'wrong_otp', undefined],
  [7, 'wrong_otp', undefined],
  ['0 attempts left', 'wallet_locked', undefined],
  ['OTP attempts exceeded', 'wallet_locked', undefined],
  ['Maximum attempts Exceeded, try after 2 hours', 'wallet_locked', undefined],
])('reads LazyPay’s text %j as %s with %s attempts left', async (error_message, code, attemptsLeft) => {
  for (const status of [200, 400]) {
    const juspay = clientOf({ error_code: 'LP_INCORRECT_OTP', error_message }, status);
    const error = await errorOf(juspay.linkWallet('asha', 'wlt_1', '1234'));
    expect(error).toMatchObject({ code, attemptsLeft });
    expect(inspect(error)).not.toContain('Incorrect OTP.');
  }
});

const otherCalls: [string, (juspay: JuspayClient) => Promise<unknown>][] = [
  ['list', (juspay) => juspay.listWallets('asha')],
  ['refresh all', (juspay) => juspay.refreshBalances('asha')],
  ['refresh one', (juspay) => juspay.refreshWallet('asha', 'wlt_1')],
  ['remove', (juspay) => juspay.delinkWallet('asha', 'wlt_1')],
  ['order', (juspay) => juspay.getOrder('asha', 'order1')],
  ['new order', (juspay) => juspay.createOrder({ orderId: 'order1', customerId: 'asha', amount: 1 })],
  [
    'debit',
    (juspay) =>
      juspay.directDebit({ orderId: 'order1', customerId: 'asha', paymentMethod: 'PAYTM', token: 'tok_1' }),
  ],
];
test.each(otherCalls)('ignores linking codes in the answer to another call: %s', async (_, call) => {
  for (const error_code of ['LP_INCORRECT_OTP', 'LP_USER_LOCKED', 'otp_expired']) {
    expect((await errorOf(call(clientOf({ error_code }, 200)))).code).toBe('malformed_answer');
    expect((await errorOf(call(clientOf({ error_code }, 400)))).code).toBe('rejected');
  }
});

test.each([
  'tok_winysteev9eftrwcv6me',
  'tkn_abc',
  'tk_04eccff6f4095a',
  'TOK_abc',
  'NTlEQ0Q1MTk4NzE2NDQzQzE1',
  '9876543210',
  '123456',
  'abcdefghijklmnopqrstuvwxyz',
  'a b',
  '',
])('drops the error code %j, which can be a secret', async (error_code) => {
  const error = await errorOf(clientOf({ error_code }).listWallets('asha'));
  expect(error.upstreamCode).toBeUndefined();
  expect(inspect(error)).not.toContain(error_code || 'planted_key');
});

test.each(['null_error', 'access_denied', 'Invalid', 'LP_USER_LOCKED', 'INVALID_REQUEST', 'OC_000'])(
  'keeps the error code %s for the merchant’s log',
  async (error_code) => {
    expect((await errorOf(clientOf({ error_code }).listWallets('asha'))).upstreamCode).toBe(error_code);
  },
);
