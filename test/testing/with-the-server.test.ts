import { expect, test } from 'vitest';
import {
  createJuspayClient,
  ensureCustomer,
  getPaymentStatus,
  payWithWallet,
  readWebhook,
  verifyReturnUrl,
} from '../../src/server.js';
import type { WebhookEvent } from '../../src/server.js';
import { createJuspayEmulator } from '../../src/testing/create-juspay-emulator.js';
import type { JuspayEmulatorOptions } from '../../src/testing/emulator/juspay-emulator.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { serve } from '../server/serve.js';

async function setUp(options: JuspayEmulatorOptions = scenarios.authenticationPage) {
  const emulator = createJuspayEmulator(options);
  const { apiKey, merchantId } = emulator;
  const juspay = createJuspayClient({ apiKey, merchantId, baseUrl: await serve(emulator.fetch) });
  return { emulator, juspay };
}

const payment = { orderId: 'ORD_1', customerId: 'asha', amount: 100, currency: 'INR' };
const returnUrl = 'https://shop.example/return?cart=a%20b';

test('creates a customer who does not exist yet', async () => {
  const { juspay } = await setUp();
  const customer = { customerId: 'customer_7', mobileNumber: '9876543210', mobileCountryCode: '91' };
  await expect(juspay.listWallets('customer_7')).rejects.toMatchObject({ code: 'customer_not_found' });
  await ensureCustomer(juspay, customer);
  await ensureCustomer(juspay, customer);
  expect((await juspay.listWallets('customer_7')).list).toEqual([]);
});

test('pays after a confirmation, returns with a genuine URL, and can be refunded', async () => {
  const { emulator, juspay } = await setUp();
  await juspay.createOrder({ ...payment, returnUrl });
  const result = await payWithWallet(juspay, { ...payment, choice: 'wlt_paytm' });
  expect(result).toMatchObject({ status: 'PENDING', action: { kind: 'authenticate', fields: null } });
  if (result.status !== 'PENDING' || !result.action) throw new Error('An action was expected.');

  const body = new URLSearchParams({ action: 'confirm' });
  const back = await fetch(result.action.url, { method: 'POST', body, redirect: 'manual' });
  const location = back.headers.get('location') ?? '';
  const { responseKey } = emulator;
  expect(await verifyReturnUrl(location, { responseKey })).toEqual({ orderId: 'ORD_1', status: 'CHARGED' });
  expect(await verifyReturnUrl(location.replace('CHARGED', 'NEW'), { responseKey })).toBeNull();

  expect(await getPaymentStatus(juspay, payment)).toMatchObject({ status: 'CHARGED', refundedAmount: 0 });
  emulator.refund('ORD_1', 40);
  expect(await getPaymentStatus(juspay, payment)).toMatchObject({ status: 'CHARGED', refundedAmount: 40 });
  emulator.refund('ORD_1');
  expect(await getPaymentStatus(juspay, payment)).toMatchObject({ status: 'REFUNDED', refundedAmount: 100 });
});

test('shows an order that two wallets have paid, because a top-up page was finished late', async () => {
  const { emulator, juspay } = await setUp(scenarios.linked);
  const order = { ...payment, amount: 450 };
  await juspay.createOrder(order);
  const short = await payWithWallet(juspay, { ...order, choice: 'wlt_phonepe' });
  expect(short).toMatchObject({ status: 'PENDING', action: { kind: 'top_up' } });
  expect(await payWithWallet(juspay, { ...order, choice: 'wlt_paytm' })).toMatchObject({ status: 'CHARGED' });
  expect(await getPaymentStatus(juspay, order)).toMatchObject({ status: 'CHARGED', overpaid: false });

  emulator.finishTransaction(emulator.orders.get('ORD_1')?.transactions[0]?.id ?? '', 'confirm');
  const errors: unknown[] = [];
  const onError = (error: unknown) => errors.push(error);
  const result = await getPaymentStatus(juspay, order, { onError });
  expect(result).toMatchObject({ status: 'CHARGED', overpaid: true });
  expect(errors).toMatchObject([{ code: 'overpaid' }]);
});

test('sends webhooks that the server reads', async () => {
  const credentials = { username: 'shop', password: 'password' };
  const events: WebhookEvent[] = [];
  const url = await serve(async (request) => {
    events.push(await readWebhook(request, credentials));
    return new Response('ok');
  });
  const { emulator, juspay } = await setUp({ ...scenarios.linked, webhooks: { url, ...credentials } });
  await juspay.createOrder(payment);
  await payWithWallet(juspay, { ...payment, choice: 'wlt_paytm' });
  emulator.refund('ORD_1');
  await emulator.webhooksFinished();
  expect(emulator.sentWebhooks.map(({ statuses }) => statuses)).toEqual([[200], [200], [200]]);
  expect(events.map(({ id }) => id).sort()).toEqual(emulator.sentWebhooks.map(({ body }) => body.id).sort());
});
