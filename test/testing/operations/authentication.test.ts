import { expect, test } from 'vitest';
import type { JuspayEmulator } from '../../../src/testing/emulator/juspay-emulator.js';
import { createOrder, getOrder, pay, payWith, pressOn, setUpShop } from './set-up-shop.js';

function authenticating(kind: 'page' | 'app' = 'page'): JuspayEmulator {
  const emulator = setUpShop();
  const paytm = emulator.wallet('wlt_paytm');
  if (paytm) paytm.authentication = kind;
  return emulator;
}

const held = (emulator: JuspayEmulator, walletId = 'wlt_paytm') => emulator.wallet(walletId)?.providerBalance;

test('answers PENDING_VBV with a page, and charges after the customer confirms', async () => {
  const emulator = authenticating();
  await createOrder(emulator, 'ORD_1', '100', { return_url: 'https://shop.example/done' });
  const { body } = await pay(emulator);
  expect(body.status).toBe('PENDING_VBV');
  expect((await getOrder(emulator)).body).toMatchObject({ status: 'PENDING_VBV', status_id: 23 });
  expect(held(emulator)).toBeUndefined();

  const { url } = body.payment.authentication;
  expect(await (await emulator.fetch(url)).text()).toContain('Do you want to pay INR 100.00 with PAYTM?');
  const back = await pressOn(emulator, url, 'confirm');
  expect(back.headers.get('location')).toMatch(/^https:\/\/shop\.example\/done\?.*status=CHARGED/);
  expect((await getOrder(emulator)).body.status).toBe('CHARGED');
  expect(held(emulator)).toBe(640.1);
  expect((await emulator.fetch(url)).status).toBe(404);
});

test('answers PENDING_VBV without a page, and finishTransaction ends it', async () => {
  for (const [action, status] of [
    ['confirm', 'CHARGED'],
    ['cancel', 'AUTHENTICATION_FAILED'],
  ] as const) {
    const emulator = authenticating('app');
    await createOrder(emulator, 'ORD_1', '100');
    const { body } = await pay(emulator);
    expect(body).not.toHaveProperty('payment');
    expect((await emulator.fetch(`https://api.juspay.in/pay/start/x/${body.txn_uuid}`)).status).toBe(404);
    emulator.finishTransaction(String(body.txn_id), action);
    expect((await getOrder(emulator)).body.status).toBe(status);
    expect(() => emulator.finishTransaction(String(body.txn_id), action)).toThrow(RangeError);
  }
});

test('takes the money twice when the customer confirms after another wallet has paid', async () => {
  const emulator = authenticating();
  await createOrder(emulator, 'ORD_1', '100');
  const first = (await pay(emulator)).body;
  emulator.clock.advance(24 * 60 * 60_000);
  expect((await payWith(emulator, 'AMAZONPAY', 'AMAZONPAY')).body.status).toBe('CHARGED');
  await pressOn(emulator, first.payment.authentication.url, 'confirm');
  expect([held(emulator), held(emulator, 'wlt_amazonpay')]).toEqual([640.1, 400]);
  const statuses = emulator.orders.get('ORD_1')?.transactions.map(({ status }) => status);
  expect(statuses).toEqual(['CHARGED', 'CHARGED']);
  expect((await getOrder(emulator)).body).toMatchObject({ status: 'CHARGED', amount: 100 });
});

test('keeps an order paid when the customer cancels after another wallet has paid', async () => {
  const emulator = authenticating();
  await createOrder(emulator, 'ORD_1', '100');
  const first = (await pay(emulator)).body;
  await payWith(emulator, 'AMAZONPAY', 'AMAZONPAY');
  emulator.finishTransaction(String(first.txn_id), 'cancel');
  expect((await getOrder(emulator)).body.status).toBe('CHARGED');
});

test('keeps an order pending when another wallet is declined, because the page is still open', async () => {
  const emulator = authenticating();
  await createOrder(emulator, 'ORD_1', '100');
  await pay(emulator);
  const amazon = emulator.wallet('wlt_amazonpay');
  if (amazon) amazon.down = true;
  expect((await payWith(emulator, 'AMAZONPAY', 'AMAZONPAY')).body.status).toBe('AUTHORIZATION_FAILED');
  expect((await getOrder(emulator)).body.status).toBe('PENDING_VBV');
});

test('declines a confirmed payment when the balance is too low by then, or the provider is down', async () => {
  for (const change of [{ providerBalance: 99.99 }, { down: true }]) {
    const emulator = authenticating();
    await createOrder(emulator, 'ORD_1', '100');
    const { body } = await pay(emulator);
    Object.assign(emulator.wallet('wlt_paytm') ?? {}, change);
    emulator.finishTransaction(String(body.txn_id), 'confirm');
    expect((await getOrder(emulator)).body.status).toBe('AUTHORIZATION_FAILED');
  }
});

test('asks for the missing money before it asks for a confirmation', async () => {
  const emulator = authenticating();
  await createOrder(emulator, 'ORD_1', '1000');
  const { body } = await pay(emulator);
  expect(body.status).toBe('PENDING');
  await pressOn(emulator, body.payment.authentication.url, 'add');
  expect((await getOrder(emulator)).body.status).toBe('CHARGED');
});

test('holds the money of a confirmed payment with pre_auth_enabled', async () => {
  const emulator = authenticating();
  await createOrder(emulator, 'ORD_1', '100');
  const { body } = await pay(emulator, 'ORD_1', { pre_auth_enabled: 'true' });
  emulator.finishTransaction(String(body.txn_id), 'confirm');
  expect((await getOrder(emulator)).body.status).toBe('AUTHORIZED');
});
