import { expect, test } from 'vitest';
import { payWithWallet } from '../../../src/server.js';
import { payment as asha, setUpOrder } from './set-up-order.js';

test('a balance that is short gives the page to add money on, and nothing is taken', async () => {
  const { juspay, held } = await setUpOrder(400);
  const result = await payWithWallet(juspay, asha);
  expect(result).toMatchObject({ status: 'PENDING', action: { kind: 'top_up', fields: null } });
  expect(result.status === 'PENDING' && result.action?.url).toMatch(
    /^http:\/\/127\.0\.0\.1:\d+\/pay\/start\//,
  );
  expect(held()).toBeUndefined();
});

test('a declined payment can be tried again', async () => {
  const { juspay, emulator } = await setUpOrder(100);
  emulator.setFault({ kind: 'provider_down' });
  await expect(payWithWallet(juspay, asha)).resolves.toEqual({ status: 'FAILED', code: 'declined' });
  emulator.setFault(null);
  await expect(payWithWallet(juspay, asha)).resolves.toMatchObject({ status: 'CHARGED' });
});

test('a wallet of another customer pays nothing', async () => {
  const { juspay, calls } = await setUpOrder(5);
  const result = await payWithWallet(juspay, { ...asha, choice: 'wlt_ravi_paytm' });
  expect(result).toEqual({ status: 'FAILED', code: 'wallet_not_found' });
  expect(calls()).toEqual(['get_order', 'list']);
});

test('an unlinked wallet, a wrong key and a strange id are told by their codes', async () => {
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
  for (const wrong of [{ customerId: '../x' }, { orderId: 'o?x' }, { orderId: 'x'.repeat(21) }]) {
    const result = await payWithWallet(juspay, { ...asha, ...wrong });
    expect(result).toEqual({ status: 'FAILED', code: 'invalid_id' });
  }
  expect(calls()).toEqual([]);
});

const asked = { order_id: 'order1', customer_id: 'asha', txn_id: 'txn_1' };

test.each([
  ['https://provider.example/topup?id=1', 'https://provider.example/topup?id=1'],
  ['http://127.0.0.1:4000/topup', 'http://127.0.0.1:4000/topup'],
])('sends the customer from %s to %s', async (given, url) => {
  const { juspay } = await setUpOrder(100);
  const payment = { authentication: { method: 'GET', url: given } };
  juspay.directDebit = async () => ({ ...asked, status: 'PENDING', payment });
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
])('sends the customer to no page at %s', async (url) => {
  const { juspay } = await setUpOrder(100);
  const payment = { authentication: { method: 'GET', url } };
  juspay.directDebit = async () => ({ ...asked, status: 'PENDING_VBV', payment });
  await expect(payWithWallet(juspay, asha)).resolves.toMatchObject({ status: 'PENDING', action: null });
});

test('gives the fields of a page that needs a form', async () => {
  const { juspay } = await setUpOrder(100);
  const authentication = {
    method: 'POST',
    url: 'https://provider.example/',
    params: { MD: 'x', n: 7, deep: {} },
  };
  juspay.directDebit = async () => ({ ...asked, status: 'PENDING_VBV', payment: { authentication } });
  await expect(payWithWallet(juspay, asha)).resolves.toMatchObject({
    action: { kind: 'authenticate', url: 'https://provider.example/', fields: { MD: 'x', n: '7' } },
  });
});
