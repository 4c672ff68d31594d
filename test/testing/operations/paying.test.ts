import { expect, test } from 'vitest';
import { createJuspayEmulator } from '../../../src/testing/create-juspay-emulator.js';
import type { EmulatedWallet } from '../../../src/testing/emulator/emulated-wallet.js';
import type { JuspayEmulator } from '../../../src/testing/emulator/juspay-emulator.js';
import { answerOf, ask } from '../emulator/ask.js';

const credit = (payment_method: string) => ({
  payment_method,
  payment_method_type: 'CONSUMER_FINANCE',
  last_refreshed: null,
  current_balance: 900,
});

const wallets: EmulatedWallet[] = [
  {
    row: {
      id: 'wlt_paytm',
      wallet: 'PAYTM',
      linked: true,
      current_balance: 740.1,
      sub_details: [credit('PAYTM_POSTPAID')],
    },
  },
  {
    row: {
      id: 'wlt_simpl',
      wallet: 'SIMPL',
      linked: true,
      current_balance: null,
      sub_details: [credit('SIMPL')],
    },
  },
  { row: { id: 'wlt_paypal', wallet: 'PAYPAL', linked: true, current_balance: null } },
];

const time = Date.UTC(2026, 2, 1);

function shop() {
  return createJuspayEmulator({ now: () => time, customers: { asha: { wallets }, ravi: { wallets: [] } } });
}

async function order(
  emulator: JuspayEmulator,
  order_id: string,
  amount: string,
  rest: Record<string, string> = {},
) {
  return answerOf(
    ask(emulator, 'POST /orders', { form: { order_id, amount, customer_id: 'asha', ...rest } }),
  );
}

async function token(emulator: JuspayEmulator, walletId = 'wlt_paytm'): Promise<string> {
  return (await answerOf(ask(emulator, `GET /wallets/${walletId}`))).body.token;
}

async function pay(emulator: JuspayEmulator, order_id: string, rest: Record<string, string> = {}) {
  const form = {
    order_id,
    merchant_id: 'test_merchant',
    payment_method_type: 'WALLET',
    payment_method: 'PAYTM',
    redirect_after_payment: 'true',
    format: 'json',
    ...rest,
  };
  return answerOf(
    ask(emulator, 'POST /txns', { form: { direct_wallet_token: await token(emulator), ...form } }),
  );
}

test('an order is made in Juspay’s form and can be looked up', async () => {
  const emulator = shop();
  const { status, body } = await order(emulator, 'ORD_1', '99.50');
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

test('an order asked for twice is one order, unless its amount changes', async () => {
  const emulator = shop();
  const first = await order(emulator, 'ORD_1', '99.50');
  expect(await order(emulator, 'ORD_1', '99.5')).toEqual(first);
  expect((await order(emulator, 'ORD_1', '1')).status).toBe(400);
  expect(emulator.orders.size).toBe(1);
});

test.for([
  ['a missing id', { order_id: '' }],
  ['an id of 21 characters', { order_id: 'o'.repeat(21) }],
  ['an id with a slash', { order_id: '../x' }],
  ['three decimals', { amount: '100.153' }],
  ['a negative amount', { amount: '-1' }],
  ['nothing to pay', { amount: '0.00' }],
  ['an amount with a sign of grouping', { amount: '1,000' }],
])('refuses an order with %s', async ([, form]) => {
  const given = form as Record<string, string>;
  expect((await order(shop(), given.order_id ?? 'ORD_1', given.amount ?? '1')).status).toBe(400);
});

test('a payment takes the money from the provider, and a refresh shows it', async () => {
  const emulator = shop();
  await order(emulator, 'ORD_1', '99.85');
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

test('an order is charged once', async () => {
  const emulator = shop();
  await order(emulator, 'ORD_1', '100');
  const answers = await Promise.all([pay(emulator, 'ORD_1'), pay(emulator, 'ORD_1')]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(emulator.wallet('wlt_paytm')?.providerBalance).toBe(640.1);
});

test('a token pays once', async () => {
  const emulator = shop();
  await order(emulator, 'ORD_1', '1');
  await order(emulator, 'ORD_2', '1');
  const direct_wallet_token = await token(emulator);
  expect((await pay(emulator, 'ORD_1', { direct_wallet_token })).body.status).toBe('CHARGED');
  const again = await pay(emulator, 'ORD_2', { direct_wallet_token });
  expect(again).toMatchObject({ status: 400, body: { error_code: 'invalid_wallet_token' } });
  expect(emulator.orders.get('ORD_2')?.status).toBe('NEW');
});

test('a token pays for fifteen minutes', async () => {
  for (const [wait, status] of [
    [15 * 60_000 - 1, 200],
    [15 * 60_000, 400],
  ] as const) {
    const emulator = shop();
    await order(emulator, 'ORD_1', '1');
    const direct_wallet_token = await token(emulator);
    emulator.clock.advance(wait);
    expect((await pay(emulator, 'ORD_1', { direct_wallet_token })).status).toBe(status);
  }
});

test('every list, refresh and get gives a new token, and unlinked wallets none', async () => {
  const emulator = createJuspayEmulator();
  await ask(emulator, 'GET /customers/guest_user/wallets');
  await ask(emulator, 'GET /customers/guest_user/wallets/refresh-balances');
  await ask(emulator, 'GET /wallets/wlt_q23xzki3pazgtezo');
  await ask(emulator, 'POST /wallets/wlt_q23xzki3pazgtezo', { form: { command: 'refresh' } });
  expect(new Set(emulator.issuedTokens).size).toBe(4);
  expect((await answerOf(ask(emulator, 'GET /wallets/wlt_mu2xfwb4mr18flbs'))).body.token).toBeNull();
  expect(emulator.issuedTokens).toHaveLength(4);
});

test('a token pays only for its own wallet and its customer’s order', async () => {
  const emulator = shop();
  await order(emulator, 'ORD_1', '1');
  expect((await pay(emulator, 'ORD_1', { payment_method: 'MOBIKWIK' })).status).toBe(400);
  expect((await pay(emulator, 'ORD_1', { direct_wallet_token: 'tk_made_up' })).status).toBe(400);
  await order(emulator, 'ORD_2', '1', { customer_id: 'ravi' });
  expect((await pay(emulator, 'ORD_2')).status).toBe(400);
  expect(emulator.wallet('wlt_paytm')?.providerBalance).toBeUndefined();
});

test('a delinked wallet’s token is worthless, even when the wallet is linked again', async () => {
  const emulator = shop();
  const command = (form: Record<string, string>) => ask(emulator, 'POST /wallets/wlt_paytm', { form });
  await order(emulator, 'ORD_1', '1');
  const direct_wallet_token = await token(emulator);
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
  ['without format=json', { format: 'html' }, 400],
] as const)('refuses a payment %s', async ([, form, status]) => {
  const emulator = shop();
  await order(emulator, 'ORD_1', '1');
  expect((await pay(emulator, 'ORD_1', form)).status).toBe(status);
  expect(emulator.orders.get('ORD_1')?.status).toBe('NEW');
});

test('a short balance is PENDING; topping up charges the order and leads back to the shop', async () => {
  const emulator = shop();
  await order(emulator, 'ORD_1', '1000', { return_url: 'https://shop.example/done?cart=7' });
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
  const back = await emulator.fetch(body.payment.authentication.url, {
    method: 'POST',
    body: new URLSearchParams({ action: 'add' }),
  });
  expect(back.status).toBe(303);
  expect(back.headers.get('location')).toBe(
    'https://shop.example/done?cart=7&order_id=ORD_1&status=CHARGED&status_id=21',
  );
  expect(emulator.orders.get('ORD_1')?.status).toBe('CHARGED');
  expect(emulator.wallet('wlt_paytm')?.providerBalance).toBe(0);
});

test('a top-up that is cancelled fails the payment, and the order can be paid again', async () => {
  const emulator = shop();
  await order(emulator, 'ORD_1', '1000');
  const { body } = await pay(emulator, 'ORD_1');
  const { url } = body.payment.authentication;
  const cancelled = await emulator.fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ action: 'cancel' }),
  });
  expect(await cancelled.text()).toContain('AUTHENTICATION_FAILED');
  expect((await emulator.fetch(url)).status).toBe(404);
  const paytm = emulator.wallet('wlt_paytm');
  if (paytm) paytm.providerBalance = 5000;
  expect((await pay(emulator, 'ORD_1')).body).toMatchObject({
    status: 'CHARGED',
    txn_id: 'test_merchant-ORD_1-2',
  });
});

test('a wallet without top-up, and a provider that is down, fail the payment', async () => {
  const emulator = shop();
  const paytm = emulator.wallet('wlt_paytm');
  await order(emulator, 'ORD_1', '1000');
  if (paytm) paytm.topUp = false;
  expect((await pay(emulator, 'ORD_1')).body.status).toBe('AUTHORIZATION_FAILED');
  await order(emulator, 'ORD_2', '1');
  if (paytm) paytm.down = true;
  expect((await pay(emulator, 'ORD_2')).body.status).toBe('AUTHORIZATION_FAILED');
});

test('pay later is paid from its credit, not from the wallet it lies under', async () => {
  const emulator = shop();
  await order(emulator, 'ORD_1', '800');
  const form = { payment_method: 'PAYTM_POSTPAID', payment_method_type: 'CONSUMER_FINANCE' };
  expect((await pay(emulator, 'ORD_1', form)).body.status).toBe('CHARGED');
  const { body } = await answerOf(ask(emulator, 'GET /customers/asha/wallets/refresh-balances'));
  expect(body.list[0]).toMatchObject({ current_balance: 740.1, sub_details: [{ current_balance: 100 }] });
  await order(emulator, 'ORD_2', '800');
  expect((await pay(emulator, 'ORD_2', form)).body.status).toBe('AUTHORIZATION_FAILED');
});

test('a wallet whose own balance is null pays from its credit', async () => {
  const emulator = shop();
  await order(emulator, 'ORD_1', '800');
  const form = { payment_method: 'SIMPL', direct_wallet_token: await token(emulator, 'wlt_simpl') };
  expect((await pay(emulator, 'ORD_1', form)).body.status).toBe('CHARGED');
  expect(emulator.wallet('wlt_simpl')?.subBalances).toEqual({ SIMPL: 100 });
});

test('a provider that tells no balance pays', async () => {
  const emulator = shop();
  await order(emulator, 'ORD_1', '99999');
  const form = { payment_method: 'PAYPAL', direct_wallet_token: await token(emulator, 'wlt_paypal') };
  expect((await pay(emulator, 'ORD_1', form)).body.status).toBe('CHARGED');
});

test('pre_auth_enabled authorises instead of charging', async () => {
  const emulator = shop();
  await order(emulator, 'ORD_1', '10');
  expect((await pay(emulator, 'ORD_1', { pre_auth_enabled: 'true' })).body.status).toBe('AUTHORIZED');
});
