import { expect, test } from 'vitest';
import {
  createJuspayClient,
  ensureCustomer,
  getPaymentStatus,
  JuspayError,
  payWithWallet,
} from '../../src/server.js';
import type { NewOrder } from '../../src/server.js';
import { recordUpstream, answerAny } from './juspay/record-upstream.js';
import { answerJuspay, payment, question } from './payments/answer-juspay.js';

const odd: [string, unknown][] = [
  ['1n', 1n],
  ['a symbol', Symbol('odd')],
  ['a boxed text', Object('wlt_paytm')],
  ['a boxed number', Object(500)],
  ['an array', [500]],
  ['an array of texts', ['wlt_paytm']],
  ['an object', { toString: () => 'wlt_paytm' }],
  ['a function', () => 'asha'],
  ['null', null],
  ['true', true],
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['an object without a prototype', Object.create(null)],
];

type Odd = never;

test.each(odd)('returns a result and sends no debit for %s in any field of a payment', async (_, value) => {
  for (const field of ['orderId', 'customerId', 'choice', 'amount', 'currency']) {
    const { juspay, debits } = await answerJuspay();
    const result = await payWithWallet(juspay, { ...payment, [field]: value });
    expect([field, result.status]).toEqual([field, expect.stringMatching(/^(FAILED|MISMATCHED)$/)]);
    expect(debits()).toEqual([]);
    if (field === 'choice') continue;
    const status = await getPaymentStatus(juspay, { ...question, [field]: value });
    expect([field, status.status]).toEqual([field, expect.stringMatching(/^(FAILED|MISMATCHED)$/)]);
  }
});

test.each(odd)('returns invalid_id for %s in place of a payment', async (_, value) => {
  const { juspay } = await answerJuspay();
  await expect(payWithWallet(juspay, value as Odd)).resolves.toEqual({
    status: 'FAILED',
    code: 'invalid_id',
  });
  await expect(getPaymentStatus(juspay, value as Odd)).resolves.toEqual({
    status: 'FAILED',
    code: 'invalid_id',
  });
});

test.each(odd)('ignores options of a payment that are %s', async (_, value) => {
  const { juspay } = await answerJuspay();
  const options = { timeout: value as Odd, settleAfter: value as Odd, payAgainAfter: value as Odd };
  await expect(payWithWallet(juspay, payment, options)).resolves.toMatchObject({ status: 'CHARGED' });
});

const order = { orderId: 'order1', customerId: 'asha', amount: 500 };
const customer = { customerId: 'asha', mobileNumber: '9876543210' };
const debit = { ...question, paymentMethod: 'PAYTM', token: 'tok_1' };
const wallet = { provider: 'PAYTM', mobileNumber: '9876543210' };

test.each(odd)(
  'throws a JuspayError and sends no request for %s in any field of a call',
  async (_, value) => {
    const { origin, requests } = await recordUpstream(answerAny);
    const juspay = createJuspayClient({ apiKey: 'test_key', merchantId: 'Shop', baseUrl: origin });
    const changed = <Call extends object>(call: Call, field: string) => ({ ...call, [field]: value }) as Call;
    const orderFields = ['currency', 'customerEmail', 'customerPhone', 'description', 'returnUrl'];
    const customerFields = ['mobileCountryCode', 'emailAddress', 'firstName', 'lastName'];
    const calls = [
      ...[...Object.keys(order), ...orderFields].map((field) =>
        juspay.createOrder(changed<NewOrder>(order, field)),
      ),
      ...[...Object.keys(customer), ...customerFields].map((field) =>
        juspay.createCustomer(changed(customer, field)),
      ),
      ...[...Object.keys(debit), 'paymentMethodType'].map((field) =>
        juspay.directDebit(changed(debit, field)),
      ),
      ...Object.keys(wallet).map((field) => juspay.createWallet('asha', changed(wallet, field))),
      juspay.directDebit({ ...debit, options: { field: value as Odd } }),
      juspay.createOrder(value as Odd),
      juspay.createCustomer(value as Odd),
      juspay.directDebit(value as Odd),
      juspay.createWallet('asha', value as Odd),
      juspay.linkWallet('asha', 'wlt_paytm', value as Odd),
      juspay.getOrder('asha', value as Odd),
      juspay.getWalletToken('asha', value as Odd),
      ensureCustomer(juspay, value as Odd),
    ];
    for (const result of await Promise.allSettled<unknown>(calls)) {
      expect(result.status === 'rejected' && result.reason).toBeInstanceOf(JuspayError);
    }
    expect(requests).toEqual([]);
  },
);

test.each([
  {},
  { error_code: 'access_denied' },
  { order_id: 'order2', status: 'NEW' },
  { order_id: 'order1' },
])('throws malformed_answer for an order call answered with %j', async (answer) => {
  const { juspay } = await answerJuspay({ order: answer, debit: answer });
  const malformed = { code: 'malformed_answer' };
  await expect(juspay.createOrder(order)).rejects.toMatchObject(malformed);
  await expect(juspay.getOrder('asha', 'order1')).rejects.toMatchObject(malformed);
  await expect(juspay.directDebit(debit)).rejects.toMatchObject(malformed);
});
