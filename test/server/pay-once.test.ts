import { inspect } from 'node:util';
import { expect, test, vi } from 'vitest';
import { createJuspayClient, payWithWallet } from '../../src/server.js';
import type { JuspayClient, PaymentStore } from '../../src/server.js';
import type { JuspayEmulator } from '../../src/testing/juspay-emulator.js';
import { serve } from './serve.js';
import { setUpProxy } from './set-up-proxy.js';

const payment = { customerId: 'asha', walletId: 'wlt_asha_paytm', orderId: 'order1' };

async function setUpOrder(amount: number) {
  const set = await setUpProxy();
  const { juspay, emulator } = set;
  await juspay.createOrder({ orderId: 'order1', amount, customerId: 'asha' });
  emulator.requests.length = 0;
  return { ...set, held: () => emulator.wallet('wlt_asha_paytm')?.providerBalance };
}

/** A further server of the merchant's, with a memory of its own. */
async function anotherServer(emulator: JuspayEmulator): Promise<JuspayClient> {
  return createJuspayClient({
    apiKey: 'test_api_key',
    merchantId: 'test_merchant',
    baseUrl: await serve(emulator.fetch),
  });
}

/** What Redis does, in memory and with time to lose a race in. */
function sharedStore(): PaymentStore & { values: Map<string, string> } {
  const values = new Map<string, string>();
  const roundTrip = () => new Promise((resolve) => setTimeout(resolve, 5));
  return {
    values,
    add: async (key, value) => {
      await roundTrip();
      if (values.has(key)) return false;
      values.set(key, value);
      return true;
    },
    get: async (key) => {
      await roundTrip();
      return values.get(key) ?? null;
    },
    set: async (key, value) => {
      await roundTrip();
      values.set(key, value);
    },
  };
}

test('pays an order from the customer’s wallet', async () => {
  const { juspay, calls, held } = await setUpOrder(100);
  await expect(payWithWallet(juspay, payment)).resolves.toEqual({
    status: 'CHARGED',
    transactionId: 'test_merchant-order1-1',
  });
  expect(calls()).toEqual(['list', 'pay']);
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

test('a click on a paid order is answered as paid, without asking Juspay', async () => {
  const { juspay, calls, held } = await setUpOrder(100);
  const first = await payWithWallet(juspay, payment);
  await expect(payWithWallet(juspay, payment)).resolves.toEqual(first);
  expect(calls()).toEqual(['list', 'pay']);
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

test('a balance that is short gives the page to add money on, and nothing is taken', async () => {
  const { juspay, held } = await setUpOrder(400);
  const result = await payWithWallet(juspay, payment);
  expect(result).toMatchObject({ status: 'PENDING', topUpFields: null });
  expect(result.status === 'PENDING' && result.topUpUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/pay\/start\//);
  expect(held()).not.toBe(-150);
});

test('after adding money elsewhere the order is charged once, not again', async () => {
  const { juspay, held } = await setUpOrder(400);
  const result = await payWithWallet(juspay, payment);
  if (result.status !== 'PENDING' || result.topUpUrl === null) throw new Error('A top-up page was expected.');
  await fetch(result.topUpUrl, { method: 'POST', body: new URLSearchParams({ action: 'add' }) });
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

test('a declined payment can be tried again', async () => {
  const { juspay, emulator } = await setUpOrder(100);
  emulator.setFault({ kind: 'provider_down' });
  await expect(payWithWallet(juspay, payment)).resolves.toEqual({ status: 'FAILED', code: 'declined' });
  emulator.setFault(null);
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'CHARGED' });
});

test('a wallet of another customer pays nothing', async () => {
  const { juspay, calls } = await setUpOrder(5);
  const result = await payWithWallet(juspay, { ...payment, walletId: 'wlt_ravi_paytm' });
  expect(result).toEqual({ status: 'FAILED', code: 'wallet_not_found' });
  expect(calls()).toEqual(['list']);
});

test('another customer’s click on an order shares nothing of its payment', async () => {
  const { juspay, calls } = await setUpOrder(5);
  const ravis = { customerId: 'ravi', walletId: 'wlt_ravi_paytm', orderId: 'order1' };
  await payWithWallet(juspay, payment);
  await expect(payWithWallet(juspay, ravis)).resolves.toEqual({ status: 'FAILED', code: 'rejected' });
  expect(calls()).toEqual(['list', 'pay']);
});

test('an unlinked wallet, a wrong key and a strange id are told by their codes', async () => {
  const { juspay, emulator, calls } = await setUpOrder(5);
  await expect(payWithWallet(juspay, { ...payment, walletId: 'wlt_asha_simpl' })).resolves.toEqual({
    status: 'FAILED',
    code: 'not_linked',
  });
  emulator.setFault('wrong_key');
  await expect(payWithWallet(juspay, payment)).resolves.toEqual({ status: 'FAILED', code: 'unauthorized' });
  emulator.requests.length = 0;
  for (const wrong of [
    { customerId: '../x' },
    { walletId: 'a/b' },
    { orderId: 'o?x' },
    { orderId: 'x'.repeat(21) },
  ]) {
    const result = await payWithWallet(juspay, { ...payment, ...wrong });
    expect(result).toEqual({ status: 'FAILED', code: 'invalid_id' });
  }
  expect(calls()).toEqual([]);
});

test('pays with a sub-balance that the wallet holds, and with no other', async () => {
  const { juspay } = await setUpOrder(100);
  const methods: string[] = [];
  const debit = juspay.directDebit;
  juspay.directDebit = (given) => {
    methods.push(given.paymentMethod);
    return debit(given);
  };
  await expect(payWithWallet(juspay, { ...payment, paymentMethod: 'SIMPL' })).resolves.toMatchObject({
    code: 'rejected',
  });
  await payWithWallet(juspay, { ...payment, paymentMethod: 'PAYTM_POSTPAID' });
  expect(methods).toEqual(['PAYTM_POSTPAID']);
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
  emulator.setFault({ kind: 'server_error', on: ['pay', 'get_order'] });
  await expect(payWithWallet(juspay, payment)).resolves.toEqual({ status: 'UNKNOWN', code: 'unavailable' });
  await expect(payWithWallet(juspay, payment)).resolves.toEqual({ status: 'UNKNOWN', code: 'unavailable' });
  emulator.setFault(null);
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'UNKNOWN' });
  expect(calls().filter((call) => call === 'pay')).toHaveLength(1);

  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now + 121_000);
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'CHARGED' });
  vi.restoreAllMocks();
});

test('money that is on its way at the bank is waited for, not sent again', async () => {
  const { juspay, calls } = await setUpOrder(100);
  juspay.directDebit = async () => ({ status: 'AUTHORIZING', txn_id: 'txn_1' });
  juspay.getOrder = async () => ({ status: 'AUTHORIZING', txn_id: 'txn_1' });
  const waiting = { status: 'PENDING', transactionId: 'txn_1', topUpUrl: null, topUpFields: null };
  await expect(payWithWallet(juspay, payment)).resolves.toEqual(waiting);
  await expect(payWithWallet(juspay, payment)).resolves.toEqual(waiting);
  expect(calls()).toEqual(['list']);
});

test('a server that died while it paid is not waited for without end, and Juspay is asked', async () => {
  const { juspay, calls } = await setUpOrder(100);
  const store = sharedStore();
  const claim = { customerId: 'asha', at: Date.now() - 121_000 };
  store.values.set('batua:pay:order1:1', JSON.stringify(claim));
  await expect(payWithWallet(juspay, payment, { store })).resolves.toMatchObject({ status: 'CHARGED' });
  expect(calls()).toEqual(['get_order', 'list', 'pay']);
});

test('a store that fails before the payment stops it, and one that fails after it does not hide it', async () => {
  const { juspay, calls } = await setUpOrder(100);
  const down = () => Promise.reject(new Error('Redis is down.'));
  await expect(payWithWallet(juspay, payment, { store: { ...sharedStore(), add: down } })).resolves.toEqual({
    status: 'UNKNOWN',
    code: 'unavailable',
  });
  expect(calls()).toEqual(['list']);
  const store = { ...sharedStore(), set: down };
  await expect(payWithWallet(juspay, payment, { store })).resolves.toMatchObject({ status: 'CHARGED' });
});

test.each([
  ['https://provider.example/topup?id=1', 'https://provider.example/topup?id=1'],
  ['http://127.0.0.1:4000/topup', 'http://127.0.0.1:4000/topup'],
  ['http://provider.example/topup', null],
  ['javascript:alert(1)', null],
  ['https://paytm.com@evil.example/', null],
  ['//evil.example', null],
  [null, null],
])('of a top-up page at %s the customer is sent to %s', async (url, topUpUrl) => {
  const { juspay } = await setUpOrder(100);
  juspay.directDebit = async () => ({
    status: 'PENDING_VBV',
    payment: { authentication: { method: 'GET', url } },
  });
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({ status: 'PENDING', topUpUrl });
});

test('a top-up page that wants a form gets its fields', async () => {
  const { juspay } = await setUpOrder(100);
  const authentication = {
    method: 'POST',
    url: 'https://provider.example/',
    params: { MD: 'x', n: 7, deep: {} },
  };
  juspay.directDebit = async () => ({ status: 'PENDING_VBV', payment: { authentication } });
  await expect(payWithWallet(juspay, payment)).resolves.toMatchObject({
    topUpUrl: 'https://provider.example/',
    topUpFields: { MD: 'x', n: '7' },
  });
});

test('the store and the result hold no token', async () => {
  const { juspay, emulator } = await setUpOrder(100);
  const store = sharedStore();
  const result = await payWithWallet(juspay, payment, { store });
  const shown = inspect([result, [...store.values]], { depth: 9 });
  expect(emulator.issuedTokens.length).toBeGreaterThan(0);
  for (const token of emulator.issuedTokens) expect(shown).not.toContain(token);
});
