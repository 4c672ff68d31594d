import { expect, test, vi } from 'vitest';
import { getPaymentStatus, payWithWallet } from '../../../src/server.js';
import { until } from '../../eventually.js';
import { answerJuspay, orderOf, payment, paytm, question } from './answer-juspay.js';
import { sharedStore } from './shared-store.js';

const mobikwik = { ...paytm, id: 'wlt_mobikwik', wallet: 'MOBIKWIK' };
const other = { ...payment, choice: 'wlt_mobikwik' };
const wallets = [paytm, mobikwik];
const authentication = { method: 'GET', url: 'https://bank.example/page' };
const debitOf = (txn_id: string | undefined, status: string, more = {}) => ({
  order_id: 'order1',
  txn_id,
  status,
  ...more,
});
const topUp = debitOf('txn_1', 'PENDING', { payment: { authentication } });
const declined = { status: 'FAILED', code: 'declined' };
const pending = { status: 'PENDING', action: { kind: 'top_up', url: 'https://bank.example/page' } };

test.each([
  ['lags behind', orderOf('NEW', { txn_id: undefined })],
  ['shows the last transaction only', orderOf('AUTHORIZATION_FAILED', { txn_id: 'txn_2' })],
])('returns PENDING, not FAILED, beside a new top-up page while the order %s', async (_, order) => {
  const { juspay, server, answers } = await answerJuspay({ debit: topUp, wallets });
  const store = sharedStore();
  await payWithWallet(juspay, payment, { store });
  answers.debit = debitOf('txn_2', 'AUTHORIZATION_FAILED');
  answers.order = order;
  await expect(payWithWallet(juspay, other, { store })).resolves.toMatchObject(pending);
  await expect(getPaymentStatus(server(), question, { store })).resolves.toMatchObject(pending);
  const refused = { ...payment, choice: 'wlt_unknown' };
  await expect(payWithWallet(server(), refused, { store })).resolves.toMatchObject(pending);
  store.advance(150_001);
  answers.order = orderOf('AUTHORIZATION_FAILED', { txn_id: 'txn_2' });
  await expect(getPaymentStatus(server(), question, { store })).resolves.toEqual(declined);
});

test('returns FAILED after another wallet once the top-up page has ended', async () => {
  const { juspay, answers } = await answerJuspay({ debit: topUp, wallets });
  const store = sharedStore();
  await payWithWallet(juspay, payment, { store });
  answers.order = orderOf('AUTHENTICATION_FAILED');
  answers.debit = debitOf('txn_2', 'AUTHORIZATION_FAILED');
  await expect(payWithWallet(juspay, other, { store })).resolves.toEqual(declined);
  answers.order = orderOf('AUTHORIZATION_FAILED', { txn_id: 'txn_2' });
  await expect(getPaymentStatus(juspay, question, { store })).resolves.toEqual(declined);
});

test.each(['VOIDED', 'AUTO_REFUNDED', 'CHARGED'])(
  'is not overpaid when the merchant lets an order that is %s be paid again',
  async (status) => {
    const onError = vi.fn();
    const { juspay, answers } = await answerJuspay({ wallets });
    await payWithWallet(juspay, payment);
    answers.order = orderOf(status, { refunded: status === 'CHARGED', amount_refunded: 500 });
    answers.debit = debitOf('txn_2', 'CHARGED');
    await payWithWallet(juspay, other, { payAgainAfter: 'txn_1' });
    answers.order = orderOf('CHARGED', { txn_id: 'txn_2' });
    await expect(getPaymentStatus(juspay, question, { onError })).resolves.toMatchObject({
      status: 'CHARGED',
      overpaid: false,
    });
    expect(onError).not.toHaveBeenCalled();
  },
);

test('is not overpaid when the answer to the second debit of a voided order is unclear', async () => {
  const { juspay, answers } = await answerJuspay({ wallets });
  await payWithWallet(juspay, payment);
  answers.order = orderOf('VOIDED');
  juspay.directDebit = async () => {
    answers.order = orderOf('CHARGED', { txn_id: 'txn_2' });
    throw new TypeError('fetch failed');
  };
  const again = { payAgainAfter: 'txn_1', onError: () => {} };
  await expect(payWithWallet(juspay, other, again)).resolves.toMatchObject({
    status: 'CHARGED',
    transactionId: 'txn_2',
    overpaid: false,
  });
});

test('does not pay again after an earlier top-up page has paid, whatever the order shows later', async () => {
  const { juspay, answers, debits } = await answerJuspay({ debit: topUp, wallets });
  const store = sharedStore();
  const silent = { store, onError: () => {} };
  await payWithWallet(juspay, payment, silent);
  answers.order = orderOf('PENDING');
  Object.assign(answers, { debit: {}, debitStatus: 500 });
  await expect(payWithWallet(juspay, other, silent)).resolves.toMatchObject({ status: 'UNKNOWN' });
  answers.order = orderOf('CHARGED');
  await expect(getPaymentStatus(juspay, question, silent)).resolves.toMatchObject({ status: 'CHARGED' });
  store.advance(150_001);
  Object.assign(answers, { debit: debitOf('txn_3', 'CHARGED'), debitStatus: 200 });
  for (const order of [
    orderOf('AUTHORIZATION_FAILED', { txn_id: 'txn_2' }),
    orderOf('NEW', { txn_id: undefined }),
  ]) {
    answers.order = order;
    await expect(payWithWallet(juspay, other, silent)).resolves.toMatchObject({ status: 'CHARGED' });
  }
  expect(debits()).toHaveLength(2);
  const again = { ...silent, payAgainAfter: 'txn_1' };
  await expect(payWithWallet(juspay, other, again)).resolves.toMatchObject({ transactionId: 'txn_3' });
  answers.order = orderOf('CHARGED', { txn_id: 'txn_3' });
  await expect(getPaymentStatus(juspay, question, silent)).resolves.toMatchObject({ overpaid: false });
});

test('pays again by the transaction ID of the order when the debit had none', async () => {
  const { juspay, answers, debits } = await answerJuspay({ debit: debitOf(undefined, 'CHARGED') });
  await payWithWallet(juspay, payment);
  answers.order = orderOf('VOIDED');
  answers.debit = debitOf('txn_2', 'CHARGED');
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'VOIDED' });
  await expect(payWithWallet(juspay, payment, { payAgainAfter: 'txn_1' })).resolves.toMatchObject({
    status: 'CHARGED',
    transactionId: 'txn_2',
  });
  expect(debits()).toHaveLength(2);
});

test.each(['VOIDED', 'AUTO_REFUNDED'])(
  'returns the outcome of the new debit while the order still shows that the earlier one is %s',
  async (status) => {
    const { juspay, answers, debits } = await answerJuspay({ wallets });
    const store = sharedStore();
    const silent = { store, onError: () => {} };
    await payWithWallet(juspay, payment, silent);
    answers.order = orderOf(status);
    Object.assign(answers, { debit: {}, debitStatus: 500 });
    const again = { ...silent, payAgainAfter: 'txn_1' };
    await expect(payWithWallet(juspay, other, again)).resolves.toMatchObject({ status: 'UNKNOWN' });
    await expect(getPaymentStatus(juspay, question, silent)).resolves.toMatchObject({ status: 'UNKNOWN' });
    store.advance(150_001);
    Object.assign(answers, { debit: debitOf('txn_2', 'CHARGED'), debitStatus: 200 });
    await expect(getPaymentStatus(juspay, question, silent)).resolves.toMatchObject({
      status: status === 'VOIDED' ? 'VOIDED' : 'REFUNDED',
    });
    await expect(payWithWallet(juspay, other, again)).resolves.toMatchObject({ status: 'CHARGED' });
    await expect(getPaymentStatus(juspay, question, silent)).resolves.toMatchObject({ status: 'CHARGED' });
    expect(debits()).toHaveLength(3);
  },
);

test('pays again after a second payment was voided, even if the order shows only the first one', async () => {
  const { juspay, answers, debits } = await answerJuspay({ wallets });
  const store = sharedStore();
  for (const [index, payAgainAfter] of [undefined, 'txn_1', 'txn_2'].entries()) {
    answers.debit = debitOf(`txn_${index + 1}`, 'CHARGED');
    await expect(payWithWallet(juspay, payment, { store, payAgainAfter })).resolves.toMatchObject({
      status: 'CHARGED',
      transactionId: `txn_${index + 1}`,
    });
    store.advance(150_001);
    answers.order = orderOf('VOIDED');
  }
  expect(debits()).toHaveLength(3);
});

test('waits for an authentication without a transaction ID when an earlier transaction failed', async () => {
  const { juspay, answers, debits } = await answerJuspay({
    debit: debitOf('txn_1', 'AUTHORIZATION_FAILED'),
    wallets,
  });
  const store = sharedStore();
  await payWithWallet(juspay, payment, { store });
  answers.order = orderOf('AUTHORIZATION_FAILED');
  answers.debit = debitOf(undefined, 'PENDING_VBV', { payment: { authentication } });
  await payWithWallet(juspay, other, { store });
  store.advance(86_400_000);
  await expect(payWithWallet(juspay, payment, { store })).resolves.toMatchObject({ status: 'PENDING' });
  expect(debits()).toHaveLength(2);
  answers.order = orderOf('AUTHENTICATION_FAILED', { txn_id: 'txn_2' });
  await payWithWallet(juspay, payment, { store });
  expect(debits()).toHaveLength(3);
});

test('remembers that the order is paid when its status falls back', async () => {
  const { juspay, answers } = await answerJuspay();
  await payWithWallet(juspay, payment);
  answers.order = orderOf('AUTHORIZING');
  await expect(getPaymentStatus(juspay, question)).resolves.toMatchObject({ status: 'PENDING' });
  answers.orderStatus = 500;
  await expect(getPaymentStatus(juspay, question)).resolves.toMatchObject({ status: 'CHARGED' });
});

test('keeps the page of a debit whose answer arrives while the order is read', async () => {
  const debit = debitOf('txn_1', 'PENDING_VBV', { payment: { authentication } });
  const { juspay, server, answers } = await answerJuspay({ debit, order: orderOf('NEW') });
  const store = sharedStore();
  const [paying, asking] = [juspay, server()];
  let answerDebit = () => {};
  const send = paying.directDebit;
  paying.directDebit = async (given, options) => {
    await new Promise<void>((resolve) => {
      answerDebit = resolve;
    });
    return await send(given, options);
  };
  const paid = payWithWallet(paying, payment, { store });
  await until(() => store.values().some(([key]) => key === 'batua:pay:order1:1'));
  answers.order = orderOf('STARTED');
  const read = asking.getOrder;
  asking.getOrder = async (...given) => {
    const order = await read(...given);
    answerDebit();
    await paid;
    return order;
  };
  await getPaymentStatus(asking, question, { store });
  answers.orderStatus = 500;
  await expect(getPaymentStatus(juspay, question, { store })).resolves.toMatchObject({
    status: 'PENDING',
    action: { kind: 'authenticate' },
  });
});

test('returns UNKNOWN, not CHARGED, when an expected amount cannot be compared', async () => {
  const { juspay, answers } = await answerJuspay();
  await payWithWallet(juspay, payment);
  for (const expected of [{ amount: 100 }, { amount: 500 }, { currency: 'USD' }]) {
    answers.orderStatus = 500;
    await expect(getPaymentStatus(juspay, { ...question, ...expected })).resolves.toEqual({
      status: 'UNKNOWN',
      code: 'unavailable',
    });
    answers.orderStatus = 200;
    answers.order = orderOf('CHARGED', { amount: 'a lot', currency: '' });
    await expect(getPaymentStatus(juspay, { ...question, ...expected })).resolves.toEqual({
      status: 'UNKNOWN',
      code: 'malformed_answer',
    });
  }
  answers.orderStatus = 500;
  await expect(getPaymentStatus(juspay, question)).resolves.toMatchObject({ status: 'CHARGED' });
});

test.each<[string, unknown]>([
  ['a boolean', { pre_auth_enabled: true }],
  ['a number', { pre_auth_enabled: 1 }],
  ['a text in place of fields', 'true'],
])('returns rejected and claims nothing when a method option is %s', async (_, fields) => {
  const { juspay, debits } = await answerJuspay();
  const store = sharedStore();
  const methodOptions = { PAYTM: fields as Record<string, string> };
  await expect(payWithWallet(juspay, payment, { store, methodOptions })).resolves.toEqual({
    status: 'FAILED',
    code: 'rejected',
  });
  expect(store.values()).toEqual([]);
  await expect(payWithWallet(juspay, payment, { store })).resolves.toMatchObject({ status: 'CHARGED' });
  expect(debits()).toHaveLength(1);
});

test('returns a result for a payment and options whose fields throw', async () => {
  const { juspay, debits } = await answerJuspay();
  const throwing = new Proxy(
    {},
    {
      get: () => {
        throw new TypeError('odd');
      },
    },
  ) as never;
  const invalid = { status: 'FAILED', code: 'rejected' };
  await expect(payWithWallet(juspay, throwing)).resolves.toEqual(invalid);
  await expect(getPaymentStatus(juspay, throwing)).resolves.toEqual(invalid);
  await expect(payWithWallet(juspay, payment, throwing)).resolves.toEqual(invalid);
  expect(debits()).toEqual([]);
  await expect(payWithWallet(juspay, payment, null as never)).resolves.toMatchObject({ status: 'CHARGED' });
  await expect(getPaymentStatus(juspay, question, null as never)).resolves.toMatchObject({
    status: 'CHARGED',
  });
});

test.each([undefined, null, 1n, Symbol('client'), {}])(
  'returns UNKNOWN and reports the error for %s in place of a client',
  async (client) => {
    const onError = vi.fn();
    const unknown = { status: 'UNKNOWN', code: 'unavailable' };
    await expect(payWithWallet(client as never, payment, { onError })).resolves.toEqual(unknown);
    await expect(getPaymentStatus(client as never, question, { onError })).resolves.toEqual(unknown);
  },
);
