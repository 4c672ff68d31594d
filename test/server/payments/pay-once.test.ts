import { afterEach, expect, test, vi } from 'vitest';
import { JuspayError, payWithWallet } from '../../../src/server.js';
import type { JuspayClient } from '../../../src/server.js';
import { serve } from '../serve.js';
import { anotherServer, payment, rightTime, setUpOrder } from './set-up-order.js';
import { sharedStore } from './shared-store.js';
import { eventually } from '../../eventually.js';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Holds a debit before it is sent, until `release` is called. `entered` fulfils when the debit starts. */
function holdDebit(juspay: JuspayClient) {
  const debit = juspay.directDebit;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const entered = new Promise<void>((resolve) => {
    juspay.directDebit = async (given, options) => {
      resolve();
      await released;
      return await debit(given, options);
    };
  });
  return { entered, release };
}

const order = { order_id: 'order1', customer_id: 'asha', txn_id: 'txn_1' };
const authorizing = { ...order, status: 'AUTHORIZING' };
const pending = { status: 'PENDING', transactionId: 'txn_1', action: null };

test('pays an order from the customer’s wallet', async () => {
  const { juspay, calls, held } = await setUpOrder(100);
  await expect(payWithWallet(juspay, payment)).resolves.toEqual({
    status: 'CHARGED',
    transactionId: 'test_merchant-order1-1',
    refundedAmount: 0,
    overpaid: false,
  });
  expect(calls()).toEqual(['get_order', 'list', 'pay']);
  expect(held()).toBe(150);
});

test('charges once and returns CHARGED to both of two simultaneous HTTP requests', async () => {
  const { juspay, emulator, calls, held } = await setUpOrder(100);
  emulator.setLatency({ list: 40, pay: 100 });
  const payRoute = await serve(async () => Response.json(await payWithWallet(juspay, payment)));
  const answers = await Promise.all(
    [1, 2].map(async () => {
      const response = await fetch(payRoute, { method: 'POST' });
      const body: unknown = await response.json();
      return body;
    }),
  );
  expect(answers).toMatchObject([{ status: 'CHARGED' }, { status: 'CHARGED' }]);
  expect(calls().filter((call) => call === 'pay')).toHaveLength(1);
  expect(held()).toBe(150);
});

test('returns CHARGED for a paid order without another debit', async () => {
  const { juspay, calls, held } = await setUpOrder(100);
  const first = await payWithWallet(juspay, payment);
  await expect(payWithWallet(juspay, payment)).resolves.toEqual(first);
  expect(calls()).toEqual(['get_order', 'list', 'pay', 'get_order']);
  expect(held()).toBe(150);
});

test('charges once when two servers share a store', async () => {
  const { juspay, emulator, calls, held } = await setUpOrder(100);
  emulator.setLatency({ pay: 100 });
  const store = sharedStore();
  const other = await anotherServer(emulator);
  const results = await Promise.all(
    [juspay, other, juspay, other].map((server) => payWithWallet(server, payment, { store })),
  );
  expect(results.map(({ status }) => status)).toEqual(['CHARGED', 'CHARGED', 'CHARGED', 'CHARGED']);
  expect(calls().filter((call) => call === 'pay')).toHaveLength(1);
  expect(held()).toBe(150);
});

test('returns CHARGED from Juspay’s order status after a restart without a store', async () => {
  const { juspay, emulator, held } = await setUpOrder(100);
  await payWithWallet(juspay, payment);
  await expect(payWithWallet(await anotherServer(emulator), payment)).resolves.toMatchObject({
    status: 'CHARGED',
  });
  expect(held()).toBe(150);
});

test('does not charge again after the customer pays on the top-up page', async () => {
  const { juspay, held } = await setUpOrder(400);
  const result = await payWithWallet(juspay, payment);
  if (result.status !== 'PENDING' || !result.action) throw new Error('The result has no top-up page.');
  await fetch(result.action.url, { method: 'POST', body: new URLSearchParams({ action: 'add' }) });
  const left = held();
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'CHARGED' });
  expect(held()).toBe(left);
});

test('pays after an insufficient balance once the wallet holds enough', async () => {
  const { juspay, emulator, held } = await setUpOrder(400);
  await payWithWallet(juspay, payment);
  const wallet = emulator.wallet('wlt_asha_paytm');
  if (wallet) wallet.providerBalance = 500;
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'CHARGED' });
  expect(held()).toBe(100);
});

test('returns FAILED without payment details to another customer', async () => {
  const { juspay, calls } = await setUpOrder(5);
  const ravisPayment = { customerId: 'ravi', choice: 'wlt_ravi_paytm', orderId: 'order1' };
  await payWithWallet(juspay, payment);
  await expect(payWithWallet(juspay, ravisPayment)).resolves.toEqual({ status: 'FAILED', code: 'rejected' });
  expect(calls()).toEqual(['get_order', 'list', 'pay']);
});

test('pays after a failed attempt by another customer', async () => {
  const { juspay, held } = await setUpOrder(5);
  const ravisPayment = { customerId: 'ravi', choice: 'wlt_ravi_paytm', orderId: 'order1' };
  await expect(payWithWallet(juspay, ravisPayment)).resolves.toMatchObject({ status: 'FAILED' });
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'CHARGED' });
  expect(held()).toBe(245);
});

test('gets the order status when the answer to a debit is lost', async () => {
  const { juspay, held } = await setUpOrder(100);
  const debit = juspay.directDebit;
  juspay.directDebit = async (given) => {
    await debit(given);
    throw new TypeError('The connection broke.');
  };
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'CHARGED' });
  expect(held()).toBe(150);
});

test('does not repeat a debit with an unknown outcome for two minutes', async () => {
  const { juspay, emulator, calls } = await setUpOrder(100);
  const store = sharedStore();
  const pay = () => payWithWallet(juspay, payment, { store });
  const debit = juspay.directDebit;
  juspay.directDebit = (given, options) => {
    emulator.setFault({ kind: 'server_error', on: ['pay', 'get_order'] });
    return debit(given, options);
  };
  await expect(pay()).resolves.toEqual({ status: 'UNKNOWN', code: 'unavailable' });
  await expect(pay()).resolves.toEqual({ status: 'UNKNOWN', code: 'unavailable' });
  emulator.setFault(null);
  await expect(pay()).resolves.toMatchObject({ status: 'UNKNOWN' });
  expect(calls().filter((call) => call === 'pay')).toHaveLength(1);

  juspay.directDebit = debit;
  store.advance(121_000);
  await expect(pay()).resolves.toMatchObject({ status: 'CHARGED' });
});

test('returns UNKNOWN and sends no debit when Juspay does not return the order status', async () => {
  const { juspay, emulator, calls } = await setUpOrder(100);
  await payWithWallet(juspay, payment);
  emulator.requests.length = 0;
  emulator.setFault({ kind: 'server_error', on: ['get_order'] });
  const restarted = await anotherServer(emulator);
  await expect(payWithWallet(restarted, payment)).resolves.toEqual({
    status: 'UNKNOWN',
    code: 'unavailable',
  });
  expect(calls()).toEqual(['get_order']);
});

test('does not repeat a debit in progress after an earlier declined attempt', async () => {
  const { juspay, emulator, calls } = await setUpOrder(100);
  emulator.setFault({ kind: 'provider_down' });
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'FAILED' });
  emulator.setFault(null);
  emulator.requests.length = 0;
  juspay.getOrder = async () => authorizing;
  await expect(payWithWallet(juspay, payment)).resolves.toEqual(pending);
  expect(calls()).toEqual([]);
});

test('returns PENDING when Juspay rejects a debit because another one is in progress', async () => {
  const { juspay } = await setUpOrder(100);
  juspay.directDebit = async () => {
    juspay.getOrder = async () => authorizing;
    throw new JuspayError('rejected', 'No.');
  };
  await expect(payWithWallet(juspay, payment)).resolves.toEqual(pending);
});

test('returns UNKNOWN when Juspay rejects a debit and does not return the order status', async () => {
  const { juspay, emulator } = await setUpOrder(100);
  juspay.directDebit = async () => {
    emulator.setFault({ kind: 'server_error', on: ['get_order'] });
    throw new JuspayError('rejected', 'No.');
  };
  await expect(payWithWallet(juspay, payment)).resolves.toEqual({ status: 'UNKNOWN', code: 'rejected' });
});

test('returns the page of a debit in progress with the kind unknown, not top_up', async () => {
  const { juspay } = await setUpOrder(100);
  const authentication = { method: 'GET', url: 'https://bank.example/otp' };
  juspay.directDebit = async () => ({ ...authorizing, payment: { authentication } });
  const action = { kind: 'unknown', url: 'https://bank.example/otp', fields: null };
  await expect(payWithWallet(juspay, payment)).resolves.toEqual({ ...pending, action });
});

test('does not let another customer see or block an order', async () => {
  const { juspay, emulator, held } = await setUpOrder(5);
  const ravisPayment = { customerId: 'ravi', choice: 'wlt_ravi_paytm', orderId: 'order1' };
  emulator.setFault({ kind: 'server_error', on: ['pay'] });
  await expect(payWithWallet(juspay, ravisPayment)).resolves.toEqual({ status: 'FAILED', code: 'rejected' });
  emulator.setFault(null);
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'CHARGED' });
  expect(held()).toBe(245);
  const restarted = await anotherServer(emulator);
  await expect(payWithWallet(restarted, ravisPayment)).resolves.toEqual({
    status: 'FAILED',
    code: 'rejected',
  });
});

test('returns UNKNOWN and aborts the debit at the time limit', async () => {
  const { juspay } = await setUpOrder(100);
  let ended = false;
  juspay.directDebit = (_, { signal } = {}) =>
    new Promise(() => {
      signal?.addEventListener('abort', () => {
        ended = true;
      });
    });
  await expect(payWithWallet(juspay, payment, { timeout: 60 })).resolves.toEqual({
    status: 'UNKNOWN',
    code: 'timeout',
  });
  expect(ended).toBe(true);
});

test('does not repeat a debit that the bank is still authorizing', async () => {
  const { juspay, calls } = await setUpOrder(100);
  juspay.directDebit = async () => authorizing;
  await expect(payWithWallet(juspay, payment)).resolves.toEqual(pending);
  juspay.getOrder = async () => authorizing;
  await expect(payWithWallet(juspay, payment)).resolves.toEqual(pending);
  expect(calls()).toEqual(['get_order', 'list']);
});

test('does not repeat a debit in progress after a restart without a store', async () => {
  const { juspay, calls } = await setUpOrder(100);
  juspay.getOrder = async () => authorizing;
  await expect(payWithWallet(juspay, payment)).resolves.toEqual(pending);
  expect(calls()).toEqual([]);
});

test('does not repeat a debit in progress that Juspay’s order does not show yet', async () => {
  const { juspay } = await setUpOrder(100);
  const store = sharedStore();
  const pay = () => payWithWallet(juspay, payment, { store });
  let debits = 0;
  juspay.directDebit = async () => {
    debits += 1;
    return authorizing;
  };
  await pay();
  await expect(pay()).resolves.toEqual(pending);
  expect(debits).toBe(1);
  store.advance(121_000);
  await pay();
  expect(debits).toBe(2);
});

test('pays again at once when the bank declines a debit in progress', async () => {
  const { juspay } = await setUpOrder(100);
  const debit = juspay.directDebit;
  juspay.directDebit = async () => authorizing;
  await payWithWallet(juspay, payment);
  juspay.directDebit = debit;
  juspay.getOrder = async () => ({ ...order, status: 'AUTHORIZATION_FAILED' });
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'CHARGED' });
});

test('gets the order status and pays when a server stopped before its debit', async () => {
  const { juspay, calls } = await setUpOrder(100);
  const store = sharedStore();
  await store.add('batua:pay:order1:1', JSON.stringify({ customerId: 'asha' }), 86_400_000);
  await expect(payWithWallet(juspay, payment, { store })).resolves.toMatchObject({ status: 'CHARGED' });
  expect(calls()).toEqual(['get_order', 'list', 'pay']);
});

test('charges once when the clock of a second server is an hour ahead', async () => {
  const { juspay, emulator, calls, held } = await setUpOrder(100);
  const store = sharedStore();
  const other = await anotherServer(emulator);
  const { entered, release } = holdDebit(juspay);
  const first = payWithWallet(juspay, payment, { store });
  await entered;
  vi.spyOn(Date, 'now').mockImplementation(() => rightTime() + 3_600_000);
  const second = payWithWallet(other, payment, { store });
  const readAgain = () => expect(store.reads('batua:pay:order1:1')).toBeGreaterThan(2);
  await Promise.race([second, eventually(readAgain)]);
  release();
  await expect(first).resolves.toMatchObject({ status: 'CHARGED' });
  await expect(second).resolves.toMatchObject({ status: 'CHARGED' });
  expect(calls().filter((call) => call === 'pay')).toHaveLength(1);
  expect(held()).toBe(150);
});
