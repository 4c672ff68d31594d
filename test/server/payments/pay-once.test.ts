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

/** Holds a server's debit up before it is sent. `entered` fulfils when it is there. */
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

const asked = { order_id: 'order1', customer_id: 'asha', txn_id: 'txn_1' };
const onItsWay = { ...asked, status: 'AUTHORIZING' };
const waiting = { status: 'PENDING', transactionId: 'txn_1', action: null };

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

test('two fast clicks, in flight at the same time over HTTP, charge once and both hear so', async () => {
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

test('answers a click on a paid order as paid, and debits nothing', async () => {
  const { juspay, calls, held } = await setUpOrder(100);
  const first = await payWithWallet(juspay, payment);
  await expect(payWithWallet(juspay, payment)).resolves.toEqual(first);
  expect(calls()).toEqual(['get_order', 'list', 'pay', 'get_order']);
  expect(held()).toBe(150);
});

test('two servers that share a store charge once', async () => {
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

test('a server that forgot everything learns from Juspay that the order is paid', async () => {
  const { juspay, emulator, held } = await setUpOrder(100);
  await payWithWallet(juspay, payment);
  await expect(payWithWallet(await anotherServer(emulator), payment)).resolves.toMatchObject({
    status: 'CHARGED',
  });
  expect(held()).toBe(150);
});

test('after adding money elsewhere the order is charged once, not again', async () => {
  const { juspay, held } = await setUpOrder(400);
  const result = await payWithWallet(juspay, payment);
  if (result.status !== 'PENDING' || !result.action) throw new Error('A top-up page was expected.');
  await fetch(result.action.url, { method: 'POST', body: new URLSearchParams({ action: 'add' }) });
  const left = held();
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'CHARGED' });
  expect(held()).toBe(left);
});

test('a customer who was short may pay once the wallet holds enough', async () => {
  const { juspay, emulator, held } = await setUpOrder(400);
  await payWithWallet(juspay, payment);
  const wallet = emulator.wallet('wlt_asha_paytm');
  if (wallet) wallet.providerBalance = 500;
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'CHARGED' });
  expect(held()).toBe(100);
});

test('another customer’s click on an order shares nothing of its payment', async () => {
  const { juspay, calls } = await setUpOrder(5);
  const ravis = { customerId: 'ravi', choice: 'wlt_ravi_paytm', orderId: 'order1' };
  await payWithWallet(juspay, payment);
  await expect(payWithWallet(juspay, ravis)).resolves.toEqual({ status: 'FAILED', code: 'rejected' });
  expect(calls()).toEqual(['get_order', 'list', 'pay']);
});

test('an attempt of somebody else’s that took nothing does not keep the customer from paying', async () => {
  const { juspay, held } = await setUpOrder(5);
  const ravis = { customerId: 'ravi', choice: 'wlt_ravi_paytm', orderId: 'order1' };
  await expect(payWithWallet(juspay, ravis)).resolves.toMatchObject({ status: 'FAILED' });
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'CHARGED' });
  expect(held()).toBe(245);
});

test('where Juspay’s answer is lost it asks what became of the order', async () => {
  const { juspay, held } = await setUpOrder(100);
  const debit = juspay.directDebit;
  juspay.directDebit = async (given) => {
    await debit(given);
    throw new TypeError('The connection broke.');
  };
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'CHARGED' });
  expect(held()).toBe(150);
});

test('a payment of which nobody knows is never tried again at once', async () => {
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
  store.pass(121_000);
  await expect(pay()).resolves.toMatchObject({ status: 'CHARGED' });
});

test('where Juspay does not say how an order stands nothing is sent, and nobody says that nothing was', async () => {
  const { juspay, emulator, calls } = await setUpOrder(100);
  await payWithWallet(juspay, payment);
  emulator.requests.length = 0;
  emulator.setFault({ kind: 'server_error', on: ['get_order'] });
  const forgetful = await anotherServer(emulator);
  await expect(payWithWallet(forgetful, payment)).resolves.toEqual({
    status: 'UNKNOWN',
    code: 'unavailable',
  });
  expect(calls()).toEqual(['get_order']);
});

test('money on its way is not sent again because an attempt before it was declined', async () => {
  const { juspay, emulator, calls } = await setUpOrder(100);
  emulator.setFault({ kind: 'provider_down' });
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'FAILED' });
  emulator.setFault(null);
  emulator.requests.length = 0;
  juspay.getOrder = async () => onItsWay;
  await expect(payWithWallet(juspay, payment)).resolves.toEqual(waiting);
  expect(calls()).toEqual([]);
});

test('a debit that Juspay refuses because money is on its way is waited for', async () => {
  const { juspay } = await setUpOrder(100);
  juspay.directDebit = async () => {
    juspay.getOrder = async () => onItsWay;
    throw new JuspayError('rejected', 'No.');
  };
  await expect(payWithWallet(juspay, payment)).resolves.toEqual(waiting);
});

test('a debit that Juspay refuses without saying how the order stands has an unknown outcome', async () => {
  const { juspay, emulator } = await setUpOrder(100);
  juspay.directDebit = async () => {
    emulator.setFault({ kind: 'server_error', on: ['get_order'] });
    throw new JuspayError('rejected', 'No.');
  };
  await expect(payWithWallet(juspay, payment)).resolves.toEqual({ status: 'UNKNOWN', code: 'rejected' });
});

test('offers a page that comes with money on its way, but not as a top-up', async () => {
  const { juspay } = await setUpOrder(100);
  const authentication = { method: 'GET', url: 'https://bank.example/otp' };
  juspay.directDebit = async () => ({ ...onItsWay, payment: { authentication } });
  const action = { kind: 'unknown', url: 'https://bank.example/otp', fields: null };
  await expect(payWithWallet(juspay, payment)).resolves.toEqual({ ...waiting, action });
});

test('an order of somebody else’s is not told of, and cannot be blocked', async () => {
  const { juspay, emulator, held } = await setUpOrder(5);
  const ravis = { customerId: 'ravi', choice: 'wlt_ravi_paytm', orderId: 'order1' };
  emulator.setFault({ kind: 'server_error', on: ['pay'] });
  await expect(payWithWallet(juspay, ravis)).resolves.toEqual({ status: 'FAILED', code: 'rejected' });
  emulator.setFault(null);
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'CHARGED' });
  expect(held()).toBe(245);
  const forgetful = await anotherServer(emulator);
  await expect(payWithWallet(forgetful, ravis)).resolves.toEqual({ status: 'FAILED', code: 'rejected' });
});

test('ends the wait for a debit at the time limit', async () => {
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

test('money that is on its way at the bank is waited for, not sent again', async () => {
  const { juspay, calls } = await setUpOrder(100);
  juspay.directDebit = async () => onItsWay;
  await expect(payWithWallet(juspay, payment)).resolves.toEqual(waiting);
  juspay.getOrder = async () => onItsWay;
  await expect(payWithWallet(juspay, payment)).resolves.toEqual(waiting);
  expect(calls()).toEqual(['get_order', 'list']);
});

test('money on its way is not sent again by a server that forgot everything', async () => {
  const { juspay, calls } = await setUpOrder(100);
  juspay.getOrder = async () => onItsWay;
  await expect(payWithWallet(juspay, payment)).resolves.toEqual(waiting);
  expect(calls()).toEqual([]);
});

test('money on its way is not sent again because Juspay’s order does not show it yet', async () => {
  const { juspay } = await setUpOrder(100);
  const store = sharedStore();
  const pay = () => payWithWallet(juspay, payment, { store });
  let debits = 0;
  juspay.directDebit = async () => {
    debits += 1;
    return onItsWay;
  };
  await pay();
  await expect(pay()).resolves.toEqual(waiting);
  expect(debits).toBe(1);
  store.pass(121_000);
  await pay();
  expect(debits).toBe(2);
});

test('money on its way that the bank then refuses can be sent again at once', async () => {
  const { juspay } = await setUpOrder(100);
  const debit = juspay.directDebit;
  juspay.directDebit = async () => onItsWay;
  await payWithWallet(juspay, payment);
  juspay.directDebit = debit;
  juspay.getOrder = async () => ({ ...asked, status: 'AUTHORIZATION_FAILED' });
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'CHARGED' });
});

test('a server that died while it paid is not waited for without end, and Juspay is asked', async () => {
  const { juspay, calls } = await setUpOrder(100);
  const store = sharedStore();
  await store.add('batua:pay:order1:1', JSON.stringify({ customerId: 'asha' }), 86_400_000);
  await expect(payWithWallet(juspay, payment, { store })).resolves.toMatchObject({ status: 'CHARGED' });
  expect(calls()).toEqual(['get_order', 'list', 'pay']);
});

test('a server whose clock is an hour ahead does not take another’s debit for abandoned', async () => {
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
