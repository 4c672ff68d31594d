import { expect, test } from 'vitest';
import { getPaymentStatus, payWithWallet } from '../../../src/server.js';
import { orderPhases } from '../../../src/server/payments/order-phase.js';
import { answerJuspay, orderOf, payment, question } from './answer-juspay.js';

const pending = { status: 'PENDING', transactionId: 'txn_1', action: null };
const paid = { transactionId: 'txn_1', refundedAmount: 0, overpaid: false };

/** Every status, its result, and whether a server without a store can debit an order with this status. */
const table: [status: string, result: object, canPay: boolean][] = [
  ['NEW', pending, true],
  ['PENDING', pending, true],
  ['PENDING_VBV', pending, false],
  ['VBV_SUCCESSFUL', pending, false],
  ['STARTED', pending, false],
  ['AUTHORIZING', pending, false],
  ['TO_BE_CHARGED', pending, false],
  ['COD_INITIATED', pending, false],
  ['VOID_INITIATED', pending, false],
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
  ['NOT_DOCUMENTED', { status: 'UNKNOWN', code: 'malformed_answer' }, false],
];

test('has a row for every status that Juspay documents', () => {
  expect(table.map(([status]) => status)).toEqual([...orderPhases.keys(), 'NOT_DOCUMENTED']);
});

test.each(table)('reads an order that is %s as %j', async (status, result) => {
  const { juspay, debits } = await answerJuspay({ order: orderOf(status) });
  await expect(getPaymentStatus(juspay, question)).resolves.toEqual(result);
  expect(debits()).toEqual([]);
});

test.each(table)(
  'debits an order that is %s only if it cannot be charged twice',
  async (status, result, canPay) => {
    const { juspay, debits } = await answerJuspay({ order: orderOf(status) });
    const actual = await payWithWallet(juspay, payment);
    expect(debits()).toHaveLength(canPay ? 1 : 0);
    expect(actual).toEqual(canPay ? { status: 'CHARGED', ...paid } : result);
  },
);

test.each(table.filter(([status]) => status !== 'NEW' && status !== 'NOT_DOCUMENTED'))(
  'reads a debit that is %s as %j',
  async (status, result) => {
    const { juspay } = await answerJuspay({
      debit: { order_id: 'order1', txn_id: 'txn_1', status },
    });
    const actual = await payWithWallet(juspay, payment);
    const refund = status === 'AUTO_REFUNDED' ? { refundedAmount: null } : {};
    expect(actual).toEqual({ ...result, ...refund });
  },
);

const authentication = { method: 'GET', url: 'https://bank.example/page' };
test.each([
  ['PENDING', 'top_up'],
  ['PENDING_VBV', 'authenticate'],
  ['STARTED', 'unknown'],
  ['AUTHORIZING', 'unknown'],
  ['VBV_SUCCESSFUL', 'unknown'],
])('returns for the page of a debit that is %s the kind %s', async (status, kind) => {
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
  [
    { refunded: false, amount_refunded: -5 },
    { status: 'CHARGED', refundedAmount: 0 },
  ],
])('reads a charged order with %j as %j and never pays it again', async (more, result) => {
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
])('pays an order that matches the expected %j', async (expected) => {
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
])('returns MISMATCHED and sends no debit for the expected %j', async (given, expected) => {
  for (const status of ['NEW', 'CHARGED', 'AUTHORIZATION_FAILED']) {
    const { juspay, debits } = await answerJuspay({ order: orderOf(status) });
    const result = { status: 'MISMATCHED', expected, actual: { amount: 500, currency: 'INR' } };
    await expect(payWithWallet(juspay, { ...payment, ...given })).resolves.toMatchObject(result);
    await expect(getPaymentStatus(juspay, { ...question, ...given })).resolves.toMatchObject(result);
    expect(debits()).toEqual([]);
  }
});

test('returns UNKNOWN when an amount is expected and the order has none', async () => {
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
])('rejects an answer about %s', async (_, more, result) => {
  for (const status of ['NEW', 'CHARGED', 'AUTHORIZATION_FAILED']) {
    const { juspay, debits } = await answerJuspay({ order: orderOf(status, more) });
    await expect(payWithWallet(juspay, payment)).resolves.toEqual(result);
    await expect(getPaymentStatus(juspay, question)).resolves.toEqual(result);
    expect(debits()).toEqual([]);
  }
});

test('returns FAILED for an order that Juspay does not know and UNKNOWN for any other 404', async () => {
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
