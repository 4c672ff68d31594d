import { expect, test, vi } from 'vitest';
import { getPaymentStatus, payWithWallet, PaymentError } from '../../../src/server.js';
import { answerJuspay, orderOf, paytm, payment, question } from './answer-juspay.js';
import { sharedStore } from './shared-store.js';

const mobikwik = { ...paytm, id: 'wlt_mobikwik', wallet: 'MOBIKWIK' };
const other = { ...payment, choice: 'wlt_mobikwik' };
const wallets = [paytm, mobikwik];
const authentication = { method: 'GET', url: 'https://bank.example/page' };
const page = (status: string) => ({
  order_id: 'order1',
  txn_id: 'txn_1',
  status,
  payment: { authentication },
});
const silent = { onError: () => {} };

test('lets the merchant abandon an authentication by its transaction ID', async () => {
  const { juspay, answers, debits } = await answerJuspay({ debit: page('PENDING_VBV'), wallets });
  const store = sharedStore();
  await payWithWallet(juspay, payment, { store });
  answers.order = orderOf('PENDING_VBV');
  answers.debit = { order_id: 'order1', txn_id: 'txn_2', status: 'CHARGED' };
  store.advance(86_400_000);
  for (const payAgainAfter of [undefined, '', 'txn_2', 'txn']) {
    const result = await payWithWallet(juspay, other, {
      store,
      ...(payAgainAfter !== undefined && { payAgainAfter }),
    });
    expect(result).toMatchObject({ status: 'PENDING', action: { kind: 'authenticate' } });
  }
  expect(debits()).toHaveLength(1);
  await expect(payWithWallet(juspay, other, { store, payAgainAfter: 'txn_1' })).resolves.toMatchObject({
    status: 'CHARGED',
    transactionId: 'txn_2',
  });
  await expect(payWithWallet(juspay, other, { store })).resolves.toMatchObject({ status: 'PENDING' });
  expect(debits()).toHaveLength(2);
});

test('stays PENDING for an authentication that Juspay’s order does not show', async () => {
  const { juspay, debits } = await answerJuspay({ debit: page('PENDING_VBV'), wallets });
  const store = sharedStore();
  await payWithWallet(juspay, payment, { store });
  store.advance(10 * 86_400_000);
  await expect(payWithWallet(juspay, other, { store })).resolves.toMatchObject({ status: 'PENDING' });
  expect(debits()).toHaveLength(1);
});

test('stays PENDING for an authentication when another transaction fails', async () => {
  const { juspay, answers, debits } = await answerJuspay({ debit: page('PENDING_VBV'), wallets });
  const store = sharedStore();
  await payWithWallet(juspay, payment, { store });
  answers.order = orderOf('AUTHENTICATION_FAILED', { txn_id: 'txn_by_card' });
  store.advance(86_400_000);
  await expect(payWithWallet(juspay, other, { store })).resolves.toMatchObject({ status: 'PENDING' });
  answers.order = orderOf('AUTHENTICATION_FAILED');
  answers.debit = { order_id: 'order1', txn_id: 'txn_2', status: 'CHARGED' };
  await expect(payWithWallet(juspay, other, { store })).resolves.toMatchObject({ status: 'CHARGED' });
  expect(debits()).toHaveLength(2);
});

test.each(['VOIDED', 'AUTO_REFUNDED'])(
  'pays an order that is %s again only if the merchant allows it',
  async (status) => {
    const { juspay, answers, server, debits } = await answerJuspay({ wallets });
    await payWithWallet(juspay, payment);
    answers.order = orderOf(status);
    for (const client of [juspay, server()]) {
      const result = await payWithWallet(client, payment);
      expect(result.status).toBe(status === 'VOIDED' ? 'VOIDED' : 'REFUNDED');
    }
    expect(debits()).toHaveLength(1);
    answers.debit = { order_id: 'order1', txn_id: 'txn_2', status: 'CHARGED' };
    const result = await payWithWallet(juspay, other, { payAgainAfter: 'txn_1' });
    expect(result).toMatchObject({ status: 'CHARGED', transactionId: 'txn_2' });
  },
);

test.each(['CHARGED', 'AUTHORIZED', 'PARTIAL_CHARGED', 'CAPTURE_FAILED'])(
  'never pays an order that is %s again, even if the merchant allows it',
  async (status) => {
    const { juspay, debits } = await answerJuspay({ order: orderOf(status) });
    await payWithWallet(juspay, payment, { payAgainAfter: 'txn_1' });
    expect(debits()).toEqual([]);
  },
);

test('returns and reports overpaid when the customer finishes a top-up page after another wallet paid', async () => {
  const { juspay, answers } = await answerJuspay({ debit: page('PENDING'), wallets });
  const store = sharedStore();
  await payWithWallet(juspay, payment, { store });
  answers.order = orderOf('PENDING');
  answers.debit = { order_id: 'order1', txn_id: 'txn_2', status: 'CHARGED' };
  await expect(payWithWallet(juspay, other, { store })).resolves.toMatchObject({
    status: 'CHARGED',
    overpaid: false,
  });
  answers.order = orderOf('CHARGED', { txn_id: 'txn_2' });
  await expect(getPaymentStatus(juspay, question, { store })).resolves.toMatchObject({ overpaid: false });
  answers.order = orderOf('CHARGED', { txn_id: 'txn_1' });
  const onError = vi.fn();
  await expect(getPaymentStatus(juspay, question, { store, onError })).resolves.toMatchObject({
    status: 'CHARGED',
    overpaid: true,
  });
  expect(onError).toHaveBeenCalledWith(expect.any(PaymentError), { orderId: 'order1' });
  answers.order = orderOf('CHARGED', { txn_id: 'txn_2' });
  await expect(getPaymentStatus(juspay, question, { store, ...silent })).resolves.toMatchObject({
    overpaid: true,
  });
});

test('returns PENDING, not FAILED, while an earlier top-up page can still pay', async () => {
  const { juspay, answers } = await answerJuspay({ debit: page('PENDING'), wallets });
  await payWithWallet(juspay, payment);
  answers.order = orderOf('PENDING');
  answers.debit = { order_id: 'order1', txn_id: 'txn_2', status: 'AUTHORIZATION_FAILED' };
  const pending = { status: 'PENDING', action: { kind: 'top_up', url: 'https://bank.example/page' } };
  await expect(payWithWallet(juspay, other)).resolves.toMatchObject(pending);
  await expect(payWithWallet(juspay, { ...payment, choice: 'wlt_unknown' })).resolves.toMatchObject(pending);
  answers.order = orderOf('AUTHENTICATION_FAILED');
  await expect(payWithWallet(juspay, { ...payment, choice: 'wlt_unknown' })).resolves.toMatchObject({
    status: 'FAILED',
    code: 'wallet_not_found',
  });
});

test.each([400, 401, 403, 409, 422, 429, 500, 502, 504])(
  'measures settleAfter from an unclear answer with HTTP %i, by the clock of the store',
  async (debitStatus) => {
    const { juspay, server, answers, debits } = await answerJuspay({ debit: {}, debitStatus, wallets });
    const store = sharedStore();
    const options = { store, settleAfter: 60_000, ...silent };
    await expect(payWithWallet(juspay, payment, options)).resolves.toMatchObject({ status: 'UNKNOWN' });
    Object.assign(answers, {
      debitStatus: 200,
      debit: { order_id: 'order1', txn_id: 'txn_2', status: 'CHARGED' },
    });
    store.advance(58_000);
    await expect(payWithWallet(server(), other, options)).resolves.toMatchObject({ status: 'UNKNOWN' });
    await expect(getPaymentStatus(server(), question, options)).resolves.toMatchObject({ status: 'UNKNOWN' });
    expect(debits()).toHaveLength(1);
    store.advance(2_100);
    await expect(getPaymentStatus(server(), question, options)).resolves.toEqual({
      status: 'FAILED',
      code: 'lost',
    });
    await expect(payWithWallet(server(), other, options)).resolves.toMatchObject({ status: 'CHARGED' });
    expect(debits()).toHaveLength(2);
  },
);

const invalidInput = {
  status: 'Bad Request',
  error_code: 'INVALID_REQUEST',
  error_info: { code: 'INVALID_INPUT', category: 'USER_ERROR', fields: [] },
};
test.each([
  ['the documented refusal', 400, invalidInput, 'FAILED'],
  ['the documented refusal with another HTTP status', 409, invalidInput, 'UNKNOWN'],
  ['another code', 400, { ...invalidInput, error_code: 'access_denied' }, 'UNKNOWN'],
  ['another category', 400, { ...invalidInput, error_info: { code: 'INVALID_INPUT' } }, 'UNKNOWN'],
  ['a wrong OTP', 200, { error_code: 'LP_INCORRECT_OTP' }, 'UNKNOWN'],
  ['a locked wallet', 400, { error_code: 'LP_USER_LOCKED' }, 'UNKNOWN'],
  ['an expired OTP', 400, { error_code: 'otp_expired' }, 'UNKNOWN'],
  ['an order that is NEW', 200, { order_id: 'order1', status: 'NEW' }, 'UNKNOWN'],
  ['another order that failed', 200, { order_id: 'order2', status: 'AUTHORIZATION_FAILED' }, 'UNKNOWN'],
])(
  'returns for a debit answered with %s, HTTP %i and %j the status %s',
  async (_, debitStatus, debit, status) => {
    const { juspay, debits } = await answerJuspay({ debitStatus, debit });
    await expect(payWithWallet(juspay, payment, silent)).resolves.toMatchObject({ status });
    await expect(payWithWallet(juspay, payment, silent)).resolves.toMatchObject({ status });
    expect(debits()).toHaveLength(status === 'FAILED' ? 2 : 1);
  },
);

test('returns too_many_attempts after 25 attempts', async () => {
  const { juspay, debits } = await answerJuspay({
    debit: { order_id: 'order1', txn_id: 'txn_1', status: 'AUTHORIZATION_FAILED' },
  });
  for (let click = 0; click < 25; click += 1) await payWithWallet(juspay, payment);
  await expect(payWithWallet(juspay, payment)).resolves.toEqual({
    status: 'FAILED',
    code: 'too_many_attempts',
  });
  expect(debits()).toHaveLength(25);
});
