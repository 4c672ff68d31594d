import { expect, test } from 'vitest';
import { JuspayError, getPaymentStatus, payNewOrder } from '../../../src/server.js';
import { answerJuspay } from './answer-juspay.js';
import { setUpProxy } from '../set-up-proxy.js';

const order = {
  orderId: 'order7',
  customerId: 'asha',
  choice: 'wlt_asha_paytm',
  returnUrl: 'https://shop.example/orders/order7',
};

test('creates the order with its return URL, pays it, and sends the customer to the return URL', async () => {
  const { juspay, emulator } = await setUpProxy();
  const { url, result } = await payNewOrder(juspay, { ...order, amount: 150, currency: 'INR' });

  expect(result.status).toBe('CHARGED');
  expect(url).toBe(order.returnUrl);
  expect(await juspay.getOrder('asha', 'order7')).toMatchObject({
    amount: 150,
    return_url: order.returnUrl,
    status: 'CHARGED',
  });
  expect(emulator.requests.filter(({ operation }) => operation === 'create_order')).toHaveLength(1);
});

test('sends the customer to the page of the provider when the wallet holds too little', async () => {
  const { juspay } = await setUpProxy();
  const { url, result } = await payNewOrder(juspay, { ...order, amount: 9000 });

  expect(result).toMatchObject({ status: 'PENDING', action: { kind: 'top_up', url, fields: null } });
  expect(url).not.toBe(order.returnUrl);
});

test('sends the customer to the return URL when the page of the provider needs posted fields', async () => {
  const authentication = { method: 'POST', url: 'https://acs.bank.example/pay', params: { MD: 'x' } };
  const debit = { order_id: 'order1', txn_id: 'txn_1', status: 'PENDING_VBV', payment: { authentication } };
  const { juspay } = await answerJuspay({ debit });
  const payment = { ...order, orderId: 'order1', choice: 'wlt_paytm', amount: 500 };
  const { url, result } = await payNewOrder(juspay, payment);

  expect(result).toMatchObject({ status: 'PENDING', action: { fields: { MD: 'x' } } });
  expect(url).toBe(order.returnUrl);
});

test('charges once when two clicks send the same order', async () => {
  const { juspay, emulator } = await setUpProxy();
  const outcomes = await Promise.all([1, 2].map(() => payNewOrder(juspay, { ...order, amount: 150 })));

  expect(outcomes.map(({ result }) => result.status)).toEqual(['CHARGED', 'CHARGED']);
  expect(emulator.requests.filter(({ operation }) => operation === 'pay')).toHaveLength(1);
});

test.each([
  ['nothing', null],
  ['a file', new File([], 'wallet')],
  ['no wallet ID', 'wlt asha'],
])('fails, and debits nothing, when the form posted %s', async (_, choice) => {
  const { juspay, emulator } = await setUpProxy();
  const { url, result } = await payNewOrder(juspay, { ...order, amount: 150, choice });

  expect(result).toEqual({ status: 'FAILED', code: 'invalid_choice' });
  expect(url).toBe(order.returnUrl);
  expect(emulator.requests.some(({ operation }) => operation === 'pay')).toBe(false);
});

test('throws, and debits nothing, when Juspay does not create the order', async () => {
  const { juspay, emulator } = await setUpProxy();
  await payNewOrder(juspay, { ...order, amount: 150 });
  emulator.requests.length = 0;
  const again = payNewOrder(juspay, { ...order, amount: 160 });

  await expect(again).rejects.toBeInstanceOf(JuspayError);
  expect(emulator.requests.some(({ operation }) => operation === 'pay')).toBe(false);
  expect((await getPaymentStatus(juspay, { ...order, amount: 150 })).status).toBe('CHARGED');
});
