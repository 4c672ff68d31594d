import { expect, test } from 'vitest';
import { answerOf, ask } from '../emulator/ask.js';
import { createOrder, getToken, pay, payWith, setUpShop } from './set-up-shop.js';

test.for([
  ['PAYTM', 'PAYTM', 'WALLET'],
  ['PAYTM', 'PAYTM_POSTPAID', 'WALLET'],
  ['AMAZONPAY', 'AMAZONPAY', 'WALLET'],
  ['AMAZONPAY', 'AMAZONPAYLATER', 'CONSUMER_FINANCE'],
  ['SIMPL', 'SIMPL', 'WALLET'],
])('charges %s for %s with the type %s only', async ([provider = '', method = '', type = '']) => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '50');
  for (const other of ['WALLET', 'CONSUMER_FINANCE', 'REWARD', 'CARD', ''].filter((one) => one !== type)) {
    expect(await payWith(emulator, provider, method, other)).toMatchObject({
      status: 400,
      body: { error_info: { fields: [{ field_name: 'payment_method_type' }] } },
    });
  }
  expect(emulator.orders.get('ORD_1')).toMatchObject({ status: 'NEW', transactions: [] });
  expect((await payWith(emulator, provider, method, type)).body.status).toBe('CHARGED');
  expect(emulator.orders.get('ORD_1')?.transactions).toMatchObject([{ method, type, status: 'CHARGED' }]);
});

test.for(['MOBIKWIK', 'AMAZONPAYLATER', 'TWID', ''])(
  'refuses %s, which Paytm does not hold',
  async (method) => {
    const emulator = setUpShop();
    await createOrder(emulator, 'ORD_1', '50');
    expect(await payWith(emulator, 'PAYTM', method)).toMatchObject({
      status: 400,
      body: { error_info: { fields: [{ field_name: 'payment_method' }] } },
    });
    expect(emulator.orders.get('ORD_1')?.status).toBe('NEW');
  },
);

test('refuses points on their own, and Twid as a wallet with money', async () => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '50');
  expect((await payWith(emulator, 'TWID_V2', 'TWID', 'REWARD')).status).toBe(400);
  expect((await payWith(emulator, 'TWID_V2', 'TWID', 'WALLET')).status).toBe(400);
  expect((await payWith(emulator, 'TWID_V2', 'TWID_V2', 'WALLET')).status).toBe(400);
});

test('ends a token that came with a wrong instrument', async () => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '50');
  const direct_wallet_token = await getToken(emulator);
  expect((await pay(emulator, 'ORD_1', { direct_wallet_token, payment_method: 'MOBIKWIK' })).status).toBe(
    400,
  );
  expect((await pay(emulator, 'ORD_1', { direct_wallet_token })).body.error_code).toBe(
    'invalid_wallet_token',
  );
});

test('takes pay-later credit, and leaves the money of the wallet', async () => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '800');
  expect((await payWith(emulator, 'PAYTM', 'PAYTM_POSTPAID')).body.status).toBe('CHARGED');
  const { body } = await answerOf(ask(emulator, 'GET /customers/asha/wallets/refresh-balances'));
  expect(body.list[0]).toMatchObject({ current_balance: 740.1, sub_details: [{ current_balance: 100 }] });
});

test('offers no top-up for credit', async () => {
  for (const [provider, method, type] of [
    ['PAYTM', 'PAYTM_POSTPAID', 'WALLET'],
    ['AMAZONPAY', 'AMAZONPAYLATER', 'CONSUMER_FINANCE'],
    ['SIMPL', 'SIMPL', 'WALLET'],
  ] as const) {
    const emulator = setUpShop();
    await createOrder(emulator, 'ORD_1', '901');
    expect((await payWith(emulator, provider, method, type)).body.status).toBe('AUTHORIZATION_FAILED');
  }
});

test('takes money from a wallet and from its own sub detail alike', async () => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '120');
  await payWith(emulator, 'AMAZONPAY', 'AMAZONPAY');
  const { body } = await answerOf(ask(emulator, 'GET /customers/asha/wallets/refresh-balances'));
  expect(body.list[1]).toMatchObject({
    current_balance: 380,
    sub_details: [{ current_balance: 100 }, { current_balance: 380 }],
  });
});

test('takes the credit of a wallet that has no balance', async () => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '800');
  expect((await payWith(emulator, 'SIMPL', 'SIMPL')).body.status).toBe('CHARGED');
  expect(emulator.wallet('wlt_simpl')?.instrumentBalances).toEqual({ SIMPL: 100 });
});

test('holds the money with pre_auth_enabled', async () => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '10');
  expect((await pay(emulator, 'ORD_1', { pre_auth_enabled: 'true' })).body.status).toBe('AUTHORIZED');
  await createOrder(emulator, 'ORD_2', '10');
  expect((await pay(emulator, 'ORD_2', { pre_auth_enabled: 'false' })).body.status).toBe('CHARGED');
});
