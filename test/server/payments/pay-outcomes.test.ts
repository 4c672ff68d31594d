import { expect, test } from 'vitest';
import { payWithWallet } from '../../../src/server.js';
import { payment, setUpOrder } from './set-up-order.js';

test('a balance that is short gives the page to add money on, and nothing is taken', async () => {
  const { juspay, held } = await setUpOrder(400);
  const result = await payWithWallet(juspay, payment);
  expect(result).toMatchObject({ status: 'PENDING', topUpFields: null });
  expect(result.status === 'PENDING' && result.topUpUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/pay\/start\//);
  expect(held()).toBeUndefined();
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
  expect(calls()).toEqual(['get_order', 'list']);
});

test('an unlinked wallet, a wrong key and a strange id are told by their codes', async () => {
  const { juspay, emulator, calls } = await setUpOrder(5);
  await expect(payWithWallet(juspay, { ...payment, walletId: 'wlt_asha_simpl' })).resolves.toEqual({
    status: 'FAILED',
    code: 'not_linked',
  });
  emulator.setFault('wrong_key');
  await expect(payWithWallet(juspay, payment)).resolves.toEqual({
    status: 'FAILED',
    code: 'invalid_credentials',
  });
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
