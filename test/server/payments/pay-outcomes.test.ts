import { expect, test } from 'vitest';
import { payWithWallet } from '../../../src/server.js';
import { payment as asha, setUpOrder } from './set-up-order.js';

test('returns a top-up page and takes no money when the balance is insufficient', async () => {
  const { juspay, held } = await setUpOrder(400);
  const result = await payWithWallet(juspay, asha);
  expect(result).toMatchObject({ status: 'PENDING', action: { kind: 'top_up', fields: null } });
  expect(result.status === 'PENDING' && result.action?.url).toMatch(
    /^http:\/\/127\.0\.0\.1:\d+\/pay\/start\//,
  );
  expect(held()).toBeUndefined();
});

test('lets the customer pay again after a declined payment', async () => {
  const { juspay, emulator } = await setUpOrder(100);
  emulator.setFault({ kind: 'provider_down' });
  await expect(payWithWallet(juspay, asha)).resolves.toEqual({ status: 'FAILED', code: 'declined' });
  emulator.setFault(null);
  await expect(payWithWallet(juspay, asha)).resolves.toMatchObject({ status: 'CHARGED' });
});

test('returns FAILED and sends no debit for a wallet of another customer', async () => {
  const { juspay, calls } = await setUpOrder(5);
  const result = await payWithWallet(juspay, { ...asha, choice: 'wlt_ravi_paytm' });
  expect(result).toEqual({ status: 'FAILED', code: 'wallet_not_found' });
  expect(calls()).toEqual(['get_order', 'list']);
});

test('returns a code for an unlinked wallet, a wrong API key and an invalid ID', async () => {
  const { juspay, emulator, calls } = await setUpOrder(5);
  await expect(payWithWallet(juspay, { ...asha, choice: 'wlt_asha_simpl' })).resolves.toEqual({
    status: 'FAILED',
    code: 'not_linked',
  });
  emulator.setFault('wrong_key');
  await expect(payWithWallet(juspay, asha)).resolves.toEqual({
    status: 'UNKNOWN',
    code: 'invalid_credentials',
  });
  emulator.requests.length = 0;
  for (const invalid of [{ customerId: '../x' }, { orderId: 'o?x' }, { orderId: 'x'.repeat(21) }]) {
    const result = await payWithWallet(juspay, { ...asha, ...invalid });
    expect(result).toEqual({ status: 'FAILED', code: 'invalid_id' });
  }
  expect(calls()).toEqual([]);
});

const order = { order_id: 'order1', customer_id: 'asha', txn_id: 'txn_1' };

test.each([
  ['https://provider.example/topup?id=1', 'https://provider.example/topup?id=1'],
  ['http://127.0.0.1:4000/topup', 'http://127.0.0.1:4000/topup'],
])('returns the page %s as %s', async (given, url) => {
  const { juspay } = await setUpOrder(100);
  const payment = { authentication: { method: 'GET', url: given } };
  juspay.directDebit = async () => ({ ...order, status: 'PENDING', payment });
  await expect(payWithWallet(juspay, asha)).resolves.toMatchObject({
    status: 'PENDING',
    action: { kind: 'top_up', url },
  });
});

test.each([
  'http://provider.example/topup',
  'javascript:alert(1)',
  'https://paytm.com@evil.example/',
  '//evil.example',
  null,
])('returns no page for the unsafe URL %s', async (url) => {
  const { juspay } = await setUpOrder(100);
  const payment = { authentication: { method: 'GET', url } };
  juspay.directDebit = async () => ({ ...order, status: 'PENDING_VBV', payment });
  await expect(payWithWallet(juspay, asha)).resolves.toMatchObject({ status: 'PENDING', action: null });
});

test('returns the fields of a page that needs a form', async () => {
  const { juspay } = await setUpOrder(100);
  const authentication = {
    method: 'POST',
    url: 'https://provider.example/',
    params: { MD: 'x', n: 7, deep: {} },
  };
  juspay.directDebit = async () => ({ ...order, status: 'PENDING_VBV', payment: { authentication } });
  await expect(payWithWallet(juspay, asha)).resolves.toMatchObject({
    action: { kind: 'authenticate', url: 'https://provider.example/', fields: { MD: 'x', n: '7' } },
  });
});
