import { expect, test } from 'vitest';
import { createWalletsProxy } from '../../../src/server.js';
import { sendRaw } from '../serve.js';
import { mobile, setUpProxy } from '../set-up-proxy.js';

const ashasWallets = {
  object: 'list',
  count: 2,
  offset: 0,
  total: 2,
  list: [
    {
      id: 'wlt_asha_paytm',
      object: 'wallet_account',
      wallet: 'PAYTM',
      current_balance: '250.00',
      linked: 'true',
      last_refreshed: '2026-11-20T08:07:52+0000',
      juspay_bank_code: 'JP_PAYTM',
      metadata: { mobile_number: '98****10' },
      sub_details: [
        {
          payment_method: 'PAYTM_POSTPAID',
          payment_method_type: 'CONSUMER_FINANCE',
          last_refreshed: null,
          current_balance: 1000.5,
        },
      ],
    },
    { id: 'wlt_asha_simpl', object: 'wallet_account', wallet: 'SIMPL', linked: false },
  ],
};

const anyTag: unknown = expect.stringMatching(/^[0-9a-f]{32}$/);

test('answers at /api/wallets unless basePath names another path', async () => {
  const { get } = await setUpProxy({ basePath: undefined });
  expect((await get()).status).toBe(200);
  expect((await get('/unknown')).status).toBe(404);
});

test('lists the customer’s wallets with only the fields that a browser may see', async () => {
  const { get } = await setUpProxy();
  const response = await get();
  expect(response.status).toBe(200);
  await expect(response.json()).resolves.toEqual({ ...ashasWallets, customer_tag: anyTag });
});

test('forwards Juspay’s documented sample without its tokens', async () => {
  const { get } = await setUpProxy({ customer: () => 'guest_user' });
  await expect((await get()).json()).resolves.toEqual({
    object: 'list',
    list: [
      {
        id: 'wlt_q23xzki3pazgtezo',
        object: 'wallet_account',
        wallet: 'MOBIKWIK',
        current_balance: 250,
        linked: true,
        last_refreshed: '2016-08-02T08:07:52+0000',
      },
      {
        id: 'wlt_mu2xfwb4mr18flbs',
        object: 'wallet_account',
        wallet: 'FREECHARGE',
        current_balance: null,
        linked: false,
        last_refreshed: null,
      },
    ],
    count: 10,
    offset: 0,
    total: 100,
    customer_tag: anyTag,
  });
});

test('refreshes the balances of the linked wallets at their providers', async () => {
  const { post, emulator, calls } = await setUpProxy({ customer: () => 'ravi' });
  const wallet = emulator.wallet('wlt_ravi_paytm');
  if (wallet) wallet.providerBalance = 75.25;
  const response = await post('/refresh-balances');
  expect(response.status).toBe(200);
  await expect(response.json()).resolves.toMatchObject({
    list: [{ id: 'wlt_ravi_paytm', current_balance: 75.25 }],
  });
  expect(calls()).toEqual(['refresh_all']);
});

test('refreshes one wallet after checking that it belongs to the customer', async () => {
  const { post, emulator, calls } = await setUpProxy();
  const wallet = emulator.wallet('wlt_asha_paytm');
  if (wallet) wallet.providerBalance = 33;
  const response = await post('/wlt_asha_paytm/refresh');
  await expect(response.json()).resolves.toMatchObject({ id: 'wlt_asha_paytm', current_balance: '33.00' });
  expect(calls()).toEqual(['list', 'refresh']);
});

test('sends no token, no full mobile number and no unknown field to the browser', async () => {
  const { get, post, emulator } = await setUpProxy({ linking: { providers: ['PAYTM'] } });
  const answers = await Promise.all([
    get(),
    post('/refresh-balances'),
    post('/wlt_asha_paytm/refresh'),
    post('/wlt_asha_paytm/authenticate'),
    post('/wlt_asha_simpl/authenticate'),
    post('/wlt_asha_simpl/link', { otp: '1234' }),
    post('/wlt_asha_paytm/delink'),
    post('', { wallet: 'PAYTM' }),
  ]);
  const seen = (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
  expect(emulator.issuedTokens.length).toBeGreaterThan(3);
  for (const token of emulator.issuedTokens) expect(seen).not.toContain(token);
  expect(seen).not.toContain(mobile);
  expect(seen).not.toMatch(/"token"|tok_|device_1|secret_reference|something_new|acc_1/);
});

test('drops an object or array in a field that should hold a plain value', async () => {
  const { get, emulator } = await setUpProxy();
  const wallet = emulator.wallet('wlt_asha_paytm');
  if (wallet)
    Object.assign(wallet.row, { current_balance: { token: 'tok_deep' }, metadata: { mobile_number: ['1'] } });
  const text = await (await get()).text();
  expect(text).not.toContain('tok_deep');
  expect(JSON.parse(text)).toMatchObject({ list: [{ id: 'wlt_asha_paytm', metadata: {} }, {}] });
});

test('replaces a row that is not an object with null, so the client can warn about it', async () => {
  const { get, juspay } = await setUpProxy({});
  const proxy = createWalletsProxy({
    juspay: { ...juspay, listWallets: async () => ({ list: ['tok_row', null, { id: 'wlt_1' }] }) },
    basePath: '/',
    customer: () => 'asha',
  });
  expect((await get()).status).toBe(200);
  await expect((await proxy(new Request('http://shop.example/'))).json()).resolves.toEqual({
    list: [null, null, { id: 'wlt_1' }],
    customer_tag: anyTag,
  });
});

test.each(['/api/wallets', '/api/wallets/', '/api/wallets//'])(
  'accepts %s as the base path',
  async (basePath) => {
    const { get, post } = await setUpProxy({ basePath });
    expect((await get()).status).toBe(200);
    expect((await get('/')).status).toBe(200);
    expect((await post('/refresh-balances/')).status).toBe(200);
  },
);

test.each(['api/wallets', '//shop.example/wallets', '/api/wallets?a', '/a/../b'])(
  'throws for %s as the base path',
  async (basePath) => {
    await expect(setUpProxy({ basePath })).rejects.toThrow(TypeError);
  },
);

test('answers 404 for an unknown path and 405 with the allowed methods for a wrong method', async () => {
  const { origin, endpoint, get, post, calls } = await setUpProxy();
  for (const path of [
    '/other',
    '/wlt_1/steal',
    '/wlt_1/refresh/more',
    '/wlt_1',
    '//',
    '/refresh-balances/x',
  ]) {
    expect([path, (await get(path)).status]).toEqual([path, 404]);
    expect([path, (await post(path)).status]).toEqual([path, 404]);
  }
  expect((await fetch(`${origin}/api/walletsmore`)).status).toBe(404);
  expect((await fetch(`${origin}/`)).status).toBe(404);

  const wrong: [string, string, string][] = [
    ['GET', '/refresh-balances', 'POST'],
    ['POST', '', 'GET'],
    ['HEAD', '', 'GET'],
    ['PUT', '', 'GET'],
    ['DELETE', '/wlt_1/refresh', 'POST'],
    ['OPTIONS', '', 'GET'],
  ];
  for (const [method, path, allow] of wrong) {
    const response = await fetch(endpoint + path, { method });
    expect([method, path, response.status, response.headers.get('allow')]).toEqual([
      method,
      path,
      405,
      allow,
    ]);
  }
  expect(calls()).toEqual([]);
});

test('answers 404 for a path that leaves the base path', async () => {
  const { origin, calls } = await setUpProxy();
  for (const path of [
    '/api/wallets/../../orders/refresh',
    '/api/wallets/%2e%2e/refresh',
    '/api/wallets/..%2f..%2forders/refresh',
    '/api/wallets/a%2fb/refresh',
    '/api/wallets/%/refresh',
    '/api/wallets/@evil.example/refresh',
    '/api/wallets/a%0d%0ax:y/refresh',
    '/api/wallets/%00/refresh',
    `/api/wallets/${'a'.repeat(129)}/refresh`,
  ]) {
    expect([path, await sendRaw(origin, path, 'POST')]).toEqual([path, 404]);
  }
  expect(calls()).toEqual([]);
});
