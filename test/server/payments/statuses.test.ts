import { expect, test } from 'vitest';
import { getPaymentStatus, payWithWallet } from '../../../src/server.js';
import { orderPhases } from '../../../src/server/payments/order-phase.js';
import { answerJuspay, orderOf, payment, question } from './answer-juspay.js';

const waiting = { status: 'PENDING', transactionId: 'txn_1', action: null };
const paid = { transactionId: 'txn_1', refundedAmount: 0, overpaid: false };

/** Every status: what it means, and whether an order in it can be debited by a server that knows nothing else. */
const table: [status: string, result: object, canPay: boolean][] = [
  ['NEW', waiting, true],
  ['PENDING', waiting, true],
  ['PENDING_VBV', waiting, false],
  ['VBV_SUCCESSFUL', waiting, false],
  ['STARTED', waiting, false],
  ['AUTHORIZING', waiting, false],
  ['TO_BE_CHARGED', waiting, false],
  ['COD_INITIATED', waiting, false],
  ['VOID_INITIATED', waiting, false],
  ['CHARGED', { status: 'CHARGED', ...paid }, false],
  ['AUTHORIZED', { status: 'AUTHORIZED', ...paid }, false],
  ['CAPTURE_INITIATED', { status: 'AUTHORIZED', ...paid }, false],
  ['PARTIAL_CHARGED', { status: 'PARTIALLY_PAID', transactionId: 'txn_1' }, false],
  ['JUSPAY_DECLINED', { status: 'FAILED', code: 'declined' }, true],
  ['AUTHENTICATION_FAILED', { status: 'FAILED', code: 'declined' }, true],
  ['AUTHORIZATION_FAILED', { status: 'FAILED', code: 'declined' }, true],
  ['AUTO_REFUNDED', { status: 'REFUNDED', transactionId: 'txn_1', refundedAmount: 0 }, false],
  ['VOIDED', { status: 'VOIDED', transactionId: 'txn_1' }, false],
  ['CAPTURE_FAILED', { status: 'UNKNOWN', code: 'capture_failed' }, false],
  ['VOID_FAILED', { status: 'UNKNOWN', code: 'void_failed' }, false],
  ['UNHEARD_OF', { status: 'UNKNOWN', code: 'malformed_answer' }, false],
];

test('has a row for every status that Juspay documents', () => {
  expect(table.map(([status]) => status)).toEqual([...orderPhases.keys(), 'UNHEARD_OF']);
});

test.each(table)('reads an order that is %s as %j', async (status, result) => {
  const { juspay, debits } = await answerJuspay({ order: orderOf(status) });
  await expect(getPaymentStatus(juspay, question)).resolves.toEqual(result);
  expect(debits()).toEqual([]);
});

test.each(table)(
  'debits an order that is %s only where nothing can be taken twice',
  async (status, result, canPay) => {
    const { juspay, debits } = await answerJuspay({ order: orderOf(status) });
    const said = await payWithWallet(juspay, payment);
    expect(debits()).toHaveLength(canPay ? 1 : 0);
    expect(said).toEqual(canPay ? { status: 'CHARGED', ...paid } : result);
  },
);

test.each(table.filter(([status]) => status !== 'NEW' && status !== 'UNHEARD_OF'))(
  'reads the answer to a debit that is %s',
  async (status, result) => {
    const { juspay } = await answerJuspay({
      debit: { order_id: 'order1', txn_id: 'txn_1', status },
    });
    const said = await payWithWallet(juspay, payment);
    const isRefund = status === 'AUTO_REFUNDED' ? { refundedAmount: null } : {};
    expect(said).toEqual({ ...result, ...isRefund });
  },
);

const authentication = { method: 'GET', url: 'https://bank.example/page' };
test.each([
  ['PENDING', 'top_up'],
  ['PENDING_VBV', 'authenticate'],
  ['STARTED', 'unknown'],
  ['AUTHORIZING', 'unknown'],
  ['VBV_SUCCESSFUL', 'unknown'],
])('says what the page of a debit that is %s is for: %s', async (status, kind) => {
  const debit = { order_id: 'order1', txn_id: 'txn_1', status, payment: { authentication } };
  const { juspay, answers } = await answerJuspay({ debit });
  const expected = {
    status: 'PENDING',
    transactionId: 'txn_1',
    action: { kind, url: 'https://bank.example/page', fields: null },
  };
  await expect(payWithWallet(juspay, payment)).resolves.toEqual(expected);
  answers.order = orderOf(status);
  await expect(getPaymentStatus(juspay, question)).resolves.toEqual(expected);
});

test.each([
  [
    { refunded: true, amount_refunded: 500 },
    { status: 'REFUNDED', refundedAmount: 500 },
  ],
  [
    { refunded: 'true', amount_refunded: '500.00' },
    { status: 'REFUNDED', refundedAmount: 500 },
  ],
  [
    { refunded: true, amount_refunded: 0 },
    { status: 'REFUNDED', refundedAmount: 0 },
  ],
  [
    { refunded: true, amount_refunded: undefined },
    { status: 'REFUNDED', refundedAmount: null },
  ],
  [
    { refunded: false, amount_refunded: 500 },
    { status: 'REFUNDED', refundedAmount: 500 },
  ],
  [{ refunded: false, amount_refunded: 499.99999999999994 }, { status: 'REFUNDED' }],
  [
    { refunded: true, amount_refunded: 120.5 },
    { status: 'CHARGED', refundedAmount: 120.5 },
  ],
  [
    { refunded: false, amount_refunded: '120.50' },
    { status: 'CHARGED', refundedAmount: 120.5 },
  ],
])('reads a charged order with %j as %j, and never pays it again', async (more, result) => {
  const { juspay, debits } = await answerJuspay({ order: orderOf('CHARGED', more) });
  await expect(getPaymentStatus(juspay, question)).resolves.toMatchObject(result);
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject(result);
  expect(debits()).toEqual([]);
});

test.each([
  [{ amount: 500 }],
  [{ amount: '500.00' }],
  [{ amount: 500, currency: 'INR' }],
  [{ amount: 499.9 + 0.1 }],
  [{ currency: 'INR' }],
])('believes an order that is as expected: %j', async (expected) => {
  const { juspay, debits } = await answerJuspay();
  await expect(payWithWallet(juspay, { ...payment, ...expected })).resolves.toMatchObject({
    status: 'CHARGED',
  });
  expect(debits()).toHaveLength(1);
});

test.each([
  [{ amount: 499 }, { amount: 499, currency: null }],
  [{ amount: 500.01 }, { amount: 500.01, currency: null }],
  [{ amount: '5' }, { amount: 5, currency: null }],
  [
    { amount: 500, currency: 'USD' },
    { amount: 500, currency: 'USD' },
  ],
  [{ amount: 500.001 }, { amount: 500.001, currency: null }],
])('says MISMATCHED, debits nothing and never says paid: %j', async (given, expected) => {
  for (const status of ['NEW', 'CHARGED', 'AUTHORIZATION_FAILED']) {
    const { juspay, debits } = await answerJuspay({ order: orderOf(status) });
    const result = { status: 'MISMATCHED', expected, actual: { amount: 500, currency: 'INR' } };
    await expect(payWithWallet(juspay, { ...payment, ...given })).resolves.toMatchObject(result);
    await expect(getPaymentStatus(juspay, { ...question, ...given })).resolves.toMatchObject(result);
    expect(debits()).toEqual([]);
  }
});

test('cannot compare an order that has no amount', async () => {
  const { juspay, debits } = await answerJuspay({ order: orderOf('NEW', { amount: undefined }) });
  const result = { status: 'UNKNOWN', code: 'malformed_answer' };
  await expect(payWithWallet(juspay, { ...payment, amount: 500 })).resolves.toEqual(result);
  expect(debits()).toEqual([]);
});

test.each([
  ['another order', { order_id: 'order2' }, { status: 'UNKNOWN', code: 'malformed_answer' }],
  ['no order', { order_id: undefined }, { status: 'UNKNOWN', code: 'malformed_answer' }],
  ['another customer', { customer_id: 'ravi' }, { status: 'FAILED', code: 'rejected' }],
  ['no customer', { customer_id: undefined }, { status: 'UNKNOWN', code: 'malformed_answer' }],
  ['a customer without a name', { customer_id: '' }, { status: 'UNKNOWN', code: 'malformed_answer' }],
  ['a customer of another type', { customer_id: 7 }, { status: 'UNKNOWN', code: 'malformed_answer' }],
  ['a list of customers', { customer_id: ['asha'] }, { status: 'UNKNOWN', code: 'malformed_answer' }],
])('does not believe an answer about %s', async (_, more, result) => {
  for (const status of ['NEW', 'CHARGED', 'AUTHORIZATION_FAILED']) {
    const { juspay, debits } = await answerJuspay({ order: orderOf(status, more) });
    await expect(payWithWallet(juspay, payment)).resolves.toEqual(result);
    await expect(getPaymentStatus(juspay, question)).resolves.toEqual(result);
    expect(debits()).toEqual([]);
  }
});

test('says FAILED for an order that Juspay says it does not know, and UNKNOWN for any other 404', async () => {
  const missing = { status: 'NOT_FOUND', error_code: 'object_not_found' };
  const { juspay, answers, debits } = await answerJuspay({ order: missing, orderStatus: 404 });
  await expect(payWithWallet(juspay, payment)).resolves.toEqual({
    status: 'FAILED',
    code: 'order_not_found',
  });
  answers.order = {};
  await expect(payWithWallet(juspay, payment)).resolves.toEqual({ status: 'UNKNOWN', code: 'rejected' });
  expect(debits()).toEqual([]);
});
