import { expect, test } from 'vitest';
import { createJuspayEmulator } from '../../../src/testing/create-juspay-emulator.js';
import { answerOf, ask } from '../emulator/ask.js';
import { createOrder, getToken, pay, pressOn, setUpShop } from './set-up-shop.js';

test('answers a new order in Juspay’s form and finds it again', async () => {
  const emulator = setUpShop();
  const { status, body } = await createOrder(emulator, 'ORD_1', '99.50');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    order_id: 'ORD_1',
    status: 'NEW',
    status_id: 10,
    amount: 99.5,
    currency: 'INR',
    customer_id: 'asha',
  });
  expect(await answerOf(ask(emulator, 'GET /orders/ORD_1'))).toEqual({ status: 200, body });
  expect((await ask(emulator, 'GET /orders/ORD_2')).status).toBe(404);
});

test('keeps one order for two requests, and refuses a second amount', async () => {
  const emulator = setUpShop();
  const first = await createOrder(emulator, 'ORD_1', '99.50');
  expect(await createOrder(emulator, 'ORD_1', '99.5')).toEqual(first);
  expect((await createOrder(emulator, 'ORD_1', '1')).status).toBe(400);
  expect(emulator.orders.size).toBe(1);
});

test.for([
  ['a missing id', { order_id: '' }],
  ['an id of 21 characters', { order_id: 'o'.repeat(21) }],
  ['an id with a slash', { order_id: '../x' }],
  ['three decimals', { amount: '100.153' }],
  ['a negative amount', { amount: '-1' }],
  ['an amount of zero', { amount: '0.00' }],
  ['an amount with a thousands separator', { amount: '1,000' }],
])('refuses an order with %s', async ([, form]) => {
  const given = form as Record<string, string>;
  expect((await createOrder(setUpShop(), given.order_id ?? 'ORD_1', given.amount ?? '1')).status).toBe(400);
});

test('takes the money from the provider, and a refresh shows it', async () => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '99.85');
  const { status, body } = await pay(emulator, 'ORD_1');
  expect(status).toBe(200);
  expect(body).toEqual({
    order_id: 'ORD_1',
    txn_id: 'test_merchant-ORD_1-1',
    txn_uuid: expect.stringMatching(/^[0-9a-z]{16}$/) as string,
    status: 'CHARGED',
  });
  expect((await answerOf(ask(emulator, 'GET /wallets/wlt_paytm'))).body.current_balance).toBe(740.1);
  const refreshed = await answerOf(ask(emulator, 'GET /customers/asha/wallets/refresh-balances'));
  expect(refreshed.body.list[0]?.current_balance).toBe(640.25);
  expect(emulator.orders.get('ORD_1')?.status).toBe('CHARGED');
});

test('charges an order once', async () => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '100');
  const answers = await Promise.all([pay(emulator, 'ORD_1'), pay(emulator, 'ORD_1')]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(emulator.wallet('wlt_paytm')?.providerBalance).toBe(640.1);
});

test('accepts a token once', async () => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '1');
  await createOrder(emulator, 'ORD_2', '1');
  const direct_wallet_token = await getToken(emulator);
  expect((await pay(emulator, 'ORD_1', { direct_wallet_token })).body.status).toBe('CHARGED');
  const again = await pay(emulator, 'ORD_2', { direct_wallet_token });
  expect(again).toMatchObject({ status: 400, body: { error_code: 'invalid_wallet_token' } });
  expect(emulator.orders.get('ORD_2')?.status).toBe('NEW');
});

test('accepts a token for fifteen minutes', async () => {
  for (const [wait, status] of [
    [15 * 60_000 - 1, 200],
    [15 * 60_000, 400],
  ] as const) {
    const emulator = setUpShop();
    await createOrder(emulator, 'ORD_1', '1');
    const direct_wallet_token = await getToken(emulator);
    emulator.clock.advance(wait);
    expect((await pay(emulator, 'ORD_1', { direct_wallet_token })).status).toBe(status);
  }
});

test('issues a new token on every list, refresh and get, and no token for unlinked wallets', async () => {
  const emulator = createJuspayEmulator();
  await ask(emulator, 'GET /customers/guest_user/wallets');
  await ask(emulator, 'GET /customers/guest_user/wallets/refresh-balances');
  await ask(emulator, 'GET /wallets/wlt_q23xzki3pazgtezo');
  await ask(emulator, 'POST /wallets/wlt_q23xzki3pazgtezo', { form: { command: 'refresh' } });
  expect(new Set(emulator.issuedTokens).size).toBe(4);
  expect((await answerOf(ask(emulator, 'GET /wallets/wlt_mu2xfwb4mr18flbs'))).body.token).toBeNull();
  expect(emulator.issuedTokens).toHaveLength(4);
});

test('accepts a token only for its own wallet and its customer’s order', async () => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '1');
  expect((await pay(emulator, 'ORD_1', { payment_method: 'MOBIKWIK' })).status).toBe(400);
  expect((await pay(emulator, 'ORD_1', { direct_wallet_token: 'tk_made_up' })).status).toBe(400);
  await createOrder(emulator, 'ORD_2', '1', { customer_id: 'ravi' });
  expect((await pay(emulator, 'ORD_2')).status).toBe(400);
  expect(emulator.wallet('wlt_paytm')?.providerBalance).toBeUndefined();
});

test('refuses the token of a delinked wallet, also after the wallet is linked again', async () => {
  const emulator = setUpShop();
  const command = (form: Record<string, string>) => ask(emulator, 'POST /wallets/wlt_paytm', { form });
  await createOrder(emulator, 'ORD_1', '1');
  const direct_wallet_token = await getToken(emulator);
  await command({ command: 'delink' });
  await command({ command: 'authenticate' });
  await command({ command: 'link', otp: '1234' });
  expect((await pay(emulator, 'ORD_1', { direct_wallet_token })).status).toBe(400);
  expect((await pay(emulator, 'ORD_1')).body.status).toBe('CHARGED');
});

test.for([
  ['of another merchant', { merchant_id: 'Test_Merchant' }, 400],
  ['for an unknown order', { order_id: 'ORD_9' }, 404],
  ['of an unknown type', { payment_method_type: 'CARD' }, 400],
  ['with an unknown value of pre_auth_enabled', { pre_auth_enabled: 'yes' }, 400],
  ['without format=json', { format: 'html' }, 400],
] as const)('refuses a payment %s', async ([, form, status]) => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '1');
  expect((await pay(emulator, 'ORD_1', form)).status).toBe(status);
  expect(emulator.orders.get('ORD_1')?.status).toBe('NEW');
});

test('answers PENDING for a short balance, and a top-up charges the order and leads back to the shop', async () => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '1000', { return_url: 'https://shop.example/done?cart=7' });
  const { body } = await pay(emulator, 'ORD_1');
  expect(body.status).toBe('PENDING');
  expect(body.payment.authentication).toEqual({
    method: 'GET',
    url: `https://api.juspay.in/pay/start/test_merchant/${body.txn_uuid}`,
  });
  expect(emulator.wallet('wlt_paytm')?.providerBalance).toBeUndefined();

  const page = await emulator.fetch(body.payment.authentication.url);
  expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  expect(await page.text()).toContain('short by INR 259.90');
  const back = await pressOn(emulator, body.payment.authentication.url, 'add');
  expect(back.status).toBe(303);
  expect(back.headers.get('location')).toMatch(
    /^https:\/\/shop\.example\/done\?cart=7&order_id=ORD_1&status=CHARGED&status_id=21&signature=/,
  );
  expect(emulator.orders.get('ORD_1')?.status).toBe('CHARGED');
  expect(emulator.wallet('wlt_paytm')?.providerBalance).toBe(0);
});

test('fails a payment whose top-up was cancelled, and charges the next one', async () => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '1000');
  const { body } = await pay(emulator, 'ORD_1');
  const { url } = body.payment.authentication;
  const cancelled = await pressOn(emulator, url, 'cancel');
  expect(await cancelled.text()).toContain('AUTHENTICATION_FAILED');
  expect((await emulator.fetch(url)).status).toBe(404);
  const paytm = emulator.wallet('wlt_paytm');
  if (paytm) paytm.providerBalance = 5000;
  expect((await pay(emulator, 'ORD_1')).body).toMatchObject({
    status: 'CHARGED',
    txn_id: 'test_merchant-ORD_1-2',
  });
});

test('fails the payment of a wallet without top-up and of a provider that is down', async () => {
  const emulator = setUpShop();
  const paytm = emulator.wallet('wlt_paytm');
  await createOrder(emulator, 'ORD_1', '1000');
  if (paytm) paytm.topUp = false;
  expect((await pay(emulator, 'ORD_1')).body.status).toBe('AUTHORIZATION_FAILED');
  await createOrder(emulator, 'ORD_2', '1');
  if (paytm) paytm.down = true;
  expect((await pay(emulator, 'ORD_2')).body.status).toBe('AUTHORIZATION_FAILED');
});

test('charges a wallet whose provider gives no balance', async () => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '99999');
  const form = { payment_method: 'PAYPAL', direct_wallet_token: await getToken(emulator, 'wlt_paypal') };
  expect((await pay(emulator, 'ORD_1', form)).body.status).toBe('CHARGED');
});
