import { expect, test } from 'vitest';
import { demoCustomers } from '../../../demo/server/demo-customers.js';
import { createJuspayEmulator } from '../../../src/testing/create-juspay-emulator.js';
import type { EmulatedWallet } from '../../../src/testing/emulator/emulated-wallet.js';
import type { JuspayEmulator } from '../../../src/testing/emulator/juspay-emulator.js';
import { scenarios } from '../../../src/testing/scenarios.js';
import { linkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { answerOf, ask } from '../emulator/ask.js';

const now = Date.UTC(2026, 2, 1, 10);

function unlinked(wallet: string, rest: Partial<EmulatedWallet> = {}) {
  const row = {
    id: 'wlt_1',
    wallet,
    token: null,
    current_balance: null,
    linked: false,
    last_refreshed: null,
  };
  return createJuspayEmulator({ now: () => now, customers: { asha: { wallets: [{ row, ...rest }] } } });
}

const command = (emulator: JuspayEmulator, name: string, form: Record<string, string> = {}) =>
  answerOf(ask(emulator, 'POST /wallets/wlt_1', { form: { command: name, ...form } }));

test('links the wallet with the right OTP and answers its balance', async () => {
  const emulator = unlinked('FREECHARGE', { providerBalance: 320.4 });
  expect(await command(emulator, 'authenticate')).toMatchObject({
    status: 200,
    body: { linked: false, token: null },
  });
  expect(await command(emulator, 'link', { otp: '1234' })).toEqual({
    status: 200,
    body: {
      id: 'wlt_1',
      wallet: 'FREECHARGE',
      token: expect.stringMatching(/^tk_/) as string,
      current_balance: 320.4,
      linked: true,
      last_refreshed: '2026-03-01T10:00:00Z',
    },
  });
  const { body } = await answerOf(ask(emulator, 'GET /customers/asha/wallets/refresh-balances'));
  expect(body.list).toHaveLength(1);
});

test('answers a wrong OTP with 200 and linked: false', async () => {
  const emulator = unlinked('FREECHARGE', { otp: '4321' });
  await command(emulator, 'authenticate');
  expect(await command(emulator, 'link', { otp: '1234' })).toMatchObject({
    status: 200,
    body: { linked: false, token: null, current_balance: null },
  });
  expect((await command(emulator, 'link', { otp: '4321' })).body.linked).toBe(true);
});

test('answers a wrong OTP at LazyPay with one code and two texts, and locks after the third', async () => {
  const emulator = unlinked('LAZYPAY');
  expect((await command(emulator, 'authenticate')).body.auth_params).toEqual({
    is_resend_allowed: false,
    is_submit_allowed: true,
    resend_wait_time: '30',
  });
  const wrong = () => command(emulator, 'link', { otp: '0000' });
  for (const left of [2, 1]) {
    expect(await wrong()).toEqual({
      status: 400,
      body: {
        status: 'Invalid Request',
        error_code: 'LP_INCORRECT_OTP',
        error_message: expect.stringContaining(`${left} more attempts left`) as string,
      },
    });
  }
  expect((await wrong()).body).toMatchObject({
    error_code: 'LP_INCORRECT_OTP',
    error_message: expect.stringContaining('exceeded') as string,
  });
  expect((await command(emulator, 'link', { otp: '1234' })).body.error_code).toBe('LP_USER_LOCKED');
  expect((await command(emulator, 'authenticate')).body.error_code).toBe('LP_USER_LOCKED');
});

test('gives no more attempts for another OTP', async () => {
  const emulator = unlinked('FREECHARGE');
  for (const turn of [1, 2, 3]) {
    await command(emulator, 'authenticate');
    expect((await command(emulator, 'link', { otp: '0000' })).status).toBe(turn < 3 ? 200 : 400);
  }
  expect(emulator.wallet('wlt_1')?.locked).toBe(true);
});

test('refuses an OTP after five minutes and accepts a new one', async () => {
  const emulator = unlinked('FREECHARGE');
  await command(emulator, 'authenticate');
  emulator.clock.advance(5 * 60_000);
  expect(await command(emulator, 'link', { otp: '1234' })).toMatchObject({
    status: 400,
    body: { status: 'Invalid Request', error_code: 'otp_expired' },
  });
  await command(emulator, 'authenticate');
  expect((await command(emulator, 'link', { otp: '1234' })).body.linked).toBe(true);
});

test('answers a link without an OTP with the 400 of Juspay’s page', async () => {
  const emulator = unlinked('FREECHARGE');
  await command(emulator, 'authenticate');
  for (const form of [{}, { otp: '' }, { otp: '  ' }]) {
    expect(await command(emulator, 'link', form)).toEqual({
      status: 400,
      body: {
        status: 'Invalid Request',
        error_code: 'Invalid',
        error_message: 'OTP is required while linking wallet.',
      },
    });
  }
});

test('refuses an OTP that was never sent', async () => {
  const emulator = unlinked('FREECHARGE');
  expect((await command(emulator, 'link', { otp: '1234' })).status).toBe(400);
  expect(emulator.wallet('wlt_1')?.row.linked).toBe(false);
});

test('sends an OTP of twenty characters for Twid, and sends it again', async () => {
  const emulator = unlinked('TWID_V2');
  expect((await command(emulator, 'resend')).status).toBe(400);
  await command(emulator, 'authenticate');
  const { status, body } = await command(emulator, 'resend');
  expect(status).toBe(200);
  expect(body.auth_params).toEqual({
    is_resend_allowed: true,
    is_submit_allowed: true,
    resend_wait_time: '15',
  });
  const linked = await command(emulator, 'link', { otp: 'TWID0000000000001234' });
  expect(linked.body).toMatchObject({ linked: true, auth_params: { resend_wait_time: '15' } });
});

test('refuses to resend an OTP for the other providers', async () => {
  const emulator = unlinked('FREECHARGE');
  await command(emulator, 'authenticate');
  expect((await command(emulator, 'resend')).status).toBe(400);
});

test('refuses to authenticate a linked wallet', async () => {
  const emulator = createJuspayEmulator();
  const form = { command: 'authenticate' };
  expect((await ask(emulator, 'POST /wallets/wlt_q23xzki3pazgtezo', { form })).status).toBe(400);
});

test('links a pay-later wallet with its credit and without a balance', async () => {
  const emulator = unlinked('LAZYPAY', { instrumentBalances: { LAZYPAY: 8000 } });
  await command(emulator, 'authenticate');
  const { body } = await command(emulator, 'link', { otp: '1234' });
  expect(body).toMatchObject({
    linked: true,
    current_balance: null,
    sub_details: [{ payment_method: 'LAZYPAY', payment_method_type: 'WALLET', current_balance: 8000 }],
  });
});

test('removes token, balance and time when a wallet is delinked', async () => {
  const emulator = unlinked('FREECHARGE');
  await command(emulator, 'authenticate');
  await command(emulator, 'link', { otp: '1234' });
  expect((await command(emulator, 'delink')).body).toEqual({
    id: 'wlt_1',
    wallet: 'FREECHARGE',
    token: null,
    current_balance: null,
    linked: false,
    last_refreshed: null,
  });
});

test.for(['PAYPAL', 'AMAZONPAY'])('links %s on its own page and leads back to the shop', async (provider) => {
  const emulator = unlinked(provider, { providerBalance: 75 });
  const return_url = 'https://shop.example/checkout';
  const { body } = await command(emulator, 'authenticate', { return_url });
  expect(body.linked).toBe(false);
  const { method, url } = body.payment.authentication;
  expect(method).toBe('GET');
  expect((await command(emulator, 'link', { otp: '1234' })).status).toBe(400);
  expect(await (await emulator.fetch(url)).text()).toContain(`Link ${provider}`);
  const back = await emulator.fetch(url, { method: 'POST', body: new URLSearchParams({ action: 'link' }) });
  expect([back.status, back.headers.get('location')]).toEqual([303, return_url]);
  expect(emulator.wallet('wlt_1')?.row).toMatchObject({ linked: true, current_balance: 75 });
});

test('links nothing when the customer cancels the page', async () => {
  const emulator = unlinked('PAYPAL');
  const { body } = await command(emulator, 'authenticate', { return_url: 'javascript:alert(1)' });
  const { url } = body.payment.authentication;
  const page = await emulator.fetch(url, { method: 'POST', body: new URLSearchParams({ action: 'cancel' }) });
  expect(page.headers.get('location')).toBeNull();
  expect(emulator.wallet('wlt_1')?.row.linked).toBe(false);
  expect((await emulator.fetch(url)).status).toBe(404);
});

test('creates a wallet once, not linked, and links it with its OTP', async () => {
  const emulator = createJuspayEmulator();
  const create = 'POST /customers/guest_user/wallets';
  const form = { gateway: 'OLAMONEY', command: 'authenticate', mobile_number: '9876543210' };
  const { status, body } = await answerOf(ask(emulator, create, { form }));
  expect(status).toBe(200);
  expect(body).toEqual({
    id: expect.stringMatching(/^wlt_[0-9a-z]{16}$/) as string,
    object: 'wallet_account',
    wallet: 'OLAMONEY',
    token: null,
    current_balance: null,
    linked: false,
    last_refreshed: null,
    metadata: { mobile_number: '9876543210' },
  });
  const linked = await answerOf(
    ask(emulator, `POST /wallets/${body.id}`, { form: { command: 'link', otp: '1234' } }),
  );
  expect(linked.body).toMatchObject({ linked: true, current_balance: 500 });
  expect((await answerOf(ask(emulator, create, { form: { gateway: 'OLAMONEY' } }))).body.id).toBe(body.id);
  expect((await ask(emulator, create, { form: { gateway: '' } })).status).toBe(400);
});

test('keeps the balances of a wallet that is delinked and linked again', async () => {
  const emulator = createJuspayEmulator(scenarios.payLater);
  const commandPaytm = (form: Record<string, string>) =>
    answerOf(ask(emulator, 'POST /wallets/wlt_paytm', { form }));
  const bare = await commandPaytm({ command: 'delink' });
  expect(bare.body).toMatchObject({
    current_balance: null,
    sub_details: [{ current_balance: null }, { current_balance: null }],
  });
  await commandPaytm({ command: 'authenticate' });
  expect((await commandPaytm({ command: 'link', otp: '1234' })).body).toMatchObject({
    current_balance: 312.4,
    sub_details: [
      { payment_method: 'PAYTM', current_balance: 312.4 },
      { payment_method: 'PAYTM_POSTPAID', current_balance: 24_500 },
    ],
  });
});

test('keeps the first balance of a wallet that is delinked before it was linked', async () => {
  const emulator = unlinked('FREECHARGE');
  await command(emulator, 'delink');
  await command(emulator, 'authenticate');
  expect((await command(emulator, 'link', { otp: '1234' })).body.current_balance).toBe(500);
});

test('refuses two customers who have a wallet with the same ID', () => {
  const wallets = [linkedWallet('PAYTM')];
  expect(() => createJuspayEmulator({ customers: { asha: { wallets }, ravi: { wallets } } })).toThrow(
    'asha and ravi both have the wallet wlt_paytm',
  );
});

test('accepts a customer who has a row twice', async () => {
  const wallets = [linkedWallet('PAYTM'), linkedWallet('PAYTM')];
  const emulator = createJuspayEmulator({ customers: { asha: { wallets } } });
  expect((await answerOf(ask(emulator, 'GET /customers/asha/wallets'))).body.list).toHaveLength(2);
});

test('accepts the customers of the demo', () => {
  expect(() => createJuspayEmulator({ customers: demoCustomers })).not.toThrow();
});
