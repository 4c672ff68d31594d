import { expect, test } from 'vitest';
import { createMemoryLimiter } from '../../../src/server.js';
import { setUpProxy } from '../set-up-proxy.js';

const linking = { providers: ['MOBIKWIK', 'PAYPAL'] };

test('answers 404 or 405 on the linking routes when linking is off', async () => {
  const { post, get, calls } = await setUpProxy();
  expect((await post('', { wallet: 'MOBIKWIK' })).status).toBe(405);
  for (const command of ['authenticate', 'resend', 'link', 'delink']) {
    const { status } = await post(`/wlt_asha_paytm/${command}`, { otp: '1234' });
    expect([command, status]).toEqual([command, 404]);
  }
  expect((await get()).status).toBe(200);
  expect(calls()).toEqual(['list']);
});

test('lets a customer add, link, refresh and remove a wallet', async () => {
  const { post, get, calls } = await setUpProxy({ linking });
  const created = await post('', { wallet: 'MOBIKWIK' });
  expect(created.status).toBe(200);
  const wallet = (await created.json()) as { id: string };
  expect(wallet).toMatchObject({ wallet: 'MOBIKWIK', linked: false });
  expect((await post(`/${wallet.id}/authenticate`)).status).toBe(200);
  const linked = await post(`/${wallet.id}/link`, { otp: ' Your OTP is १२३४. ' });
  await expect(linked.json()).resolves.toMatchObject({ id: wallet.id, linked: true });
  expect((await post(`/${wallet.id}/refresh`)).status).toBe(200);
  await expect((await post(`/${wallet.id}/delink`)).json()).resolves.toMatchObject({ linked: false });
  await expect((await get()).json()).resolves.toMatchObject({
    list: [{}, {}, { id: wallet.id, linked: false }],
  });
  expect(calls()).toEqual([
    'create',
    ...['list', 'authenticate', 'list', 'link', 'list', 'refresh', 'list', 'delink'],
    'list',
  ]);
});

test('rejects a new wallet of a provider that the merchant does not list', async () => {
  const { post, calls } = await setUpProxy({ linking });
  for (const wallet of [
    'PHONEPE',
    'mobikwik',
    '',
    'MOBIKWIK&command=x',
    null,
    7,
    ['MOBIKWIK'],
    { toString: 'MOBIKWIK' },
  ]) {
    const response = await post('', { wallet });
    expect(response.status).toBe(400);
    await expect(response.json()).resolves.toMatchObject({ error_code: 'rejected' });
  }
  expect(calls()).toEqual([]);
});

test('takes the mobile number of a new wallet from the merchant’s records, never from the browser', async () => {
  const forms: string[] = [];
  const { post, juspay } = await setUpProxy({
    linking: {
      ...linking,
      mobileNumber: async (customerId) => (customerId === 'asha' ? '98765 43210' : undefined),
    },
  });
  const create = juspay.createWallet;
  juspay.createWallet = (customerId, wallet, options) => {
    forms.push(JSON.stringify(wallet));
    return create(customerId, wallet, options);
  };
  const response = await post('', {
    wallet: 'MOBIKWIK',
    mobile_number: '9000000000',
    mobileNumber: '9000000000',
  });
  expect(forms).toEqual([
    JSON.stringify({ provider: 'MOBIKWIK', mobileNumber: '98765 43210', authenticate: true }),
  ]);
  expect(await response.text()).not.toMatch(/9876543210|9000000000/);
});

test('answers a wrong code as the provider does: an unlinked wallet or wrong_otp', async () => {
  const { post, emulator } = await setUpProxy({ linking });
  const created = (await (await post('', { wallet: 'MOBIKWIK' })).json()) as { id: string };
  const wrong = await post(`/${created.id}/link`, { otp: '9999' });
  expect(wrong.status).toBe(200);
  await expect(wrong.json()).resolves.toMatchObject({ linked: false });

  const simpl = emulator.wallet('wlt_asha_simpl');
  if (simpl) simpl.row['wallet'] = 'LAZYPAY';
  await post('/wlt_asha_simpl/authenticate');
  const rejected = await post('/wlt_asha_simpl/link', { otp: '9999' });
  expect(rejected.status).toBe(400);
  await expect(rejected.json()).resolves.toMatchObject({
    error_code: 'wrong_otp',
    error_message: 'The code is wrong.',
  });
});

test('answers 423 for a locked wallet and reports nothing', async () => {
  const { post, emulator, reported } = await setUpProxy({ linking });
  const simpl = emulator.wallet('wlt_asha_simpl');
  if (simpl) {
    simpl.row['wallet'] = 'LAZYPAY';
    simpl.locked = true;
  }
  const response = await post('/wlt_asha_simpl/link', { otp: '1234' });
  expect(response.status).toBe(423);
  await expect(response.json()).resolves.toMatchObject({ error_code: 'wallet_locked' });
  expect(reported).toEqual([]);
});

test('forwards the provider’s settings for sending the code again', async () => {
  const { post, emulator } = await setUpProxy({ linking });
  const simpl = emulator.wallet('wlt_asha_simpl');
  if (simpl) {
    simpl.authParams = { is_resend_allowed: true, is_submit_allowed: true, resend_wait_time: '15' };
    Object.assign(simpl.authParams, { secret: 'tok_planted' });
  }
  const response = await post('/wlt_asha_simpl/authenticate');
  const { auth_params: params } = (await response.json()) as { auth_params: unknown };
  expect(params).toEqual({ is_resend_allowed: true, is_submit_allowed: true, resend_wait_time: '15' });
});

test('forwards the address of a provider’s page only if it is safe', async () => {
  const { post, juspay } = await setUpProxy({ linking });
  const paymentOf = async (payment: unknown) => {
    juspay.authenticateWallet = async () => ({ id: 'wlt_asha_simpl', payment });
    const body = (await (await post('/wlt_asha_simpl/authenticate')).json()) as { payment?: unknown };
    return body.payment;
  };
  const url = 'https://provider.example/link?state=1';
  expect(
    await paymentOf({ authentication: { method: 'GET', url, params: { token: 'tok' } }, more: 1 }),
  ).toEqual({
    authentication: { method: 'GET', url },
  });
  for (const bad of [
    'javascript:alert(1)',
    'http://provider.example/',
    'data:text/html,x',
    'https://paypal.com@evil.example/',
    '/relative',
    7,
  ]) {
    expect([bad, await paymentOf({ authentication: { method: 'GET', url: bad } })]).toEqual([bad, undefined]);
  }
  expect(await paymentOf({ authentication: { method: 'POST', url } })).toBeUndefined();
});

test('allows five tries and five codes, then answers 429 with the wait', async () => {
  const { post, emulator, calls } = await setUpProxy({ linking });
  for (let go = 0; go < 5; go += 1) {
    expect((await post('/wlt_asha_simpl/link', { otp: '9999' })).status).not.toBe(429);
    expect((await post('/wlt_asha_simpl/authenticate')).status).not.toBe(429);
  }
  emulator.requests.length = 0;
  for (const path of ['/wlt_asha_simpl/link', '/wlt_asha_simpl/authenticate', '/wlt_asha_simpl/resend']) {
    const response = await post(path, { otp: '1234' });
    expect([path, response.status]).toEqual([path, 429]);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(60);
  }
  expect(calls()).toEqual(['list', 'list', 'list']);
  expect((await post('/wlt_asha_paytm/authenticate')).status).not.toBe(429);
});

test('counts repeated additions of a provider against the limit of sent codes', async () => {
  const otpLimiter = createMemoryLimiter({ limit: 2, window: 60_000 });
  const { post, calls } = await setUpProxy({ linking: { ...linking, otpLimiter } });
  const statuses: number[] = [];
  for (let go = 0; go < 4; go += 1) statuses.push((await post('', { wallet: 'MOBIKWIK' })).status);
  expect(statuses).toEqual([200, 200, 429, 429]);
  expect(calls()).toEqual(['create', 'create']);
});

test('counts the code of a new wallet as the first of five for its provider', async () => {
  const { post, calls } = await setUpProxy({ linking });
  const { id } = (await (await post('', { wallet: 'MOBIKWIK' })).json()) as { id: string };
  for (let go = 0; go < 4; go += 1) expect((await post(`/${id}/authenticate`)).status).toBe(200);
  expect((await post(`/${id}/authenticate`)).status).toBe(429);
  expect((await post('', { wallet: 'MOBIKWIK' })).status).toBe(429);
  expect(calls().filter((call) => call === 'create' || call === 'authenticate')).toHaveLength(5);
});

test.each([
  ['plain text', 'text/plain', '{"otp":"1234"}', 415],
  ['a form', 'application/x-www-form-urlencoded', 'otp=1234', 415],
  ['a type that only starts like JSON', 'application/jsonp', '{"otp":"1234"}', 415],
  ['broken JSON', 'application/json', '{"otp":', 400],
  ['no content', 'application/json', '', 400],
  ['a list', 'application/json', '["1234"]', 400],
  ['no code', 'application/json', '{}', 400],
  ['a number', 'application/json', '{"otp":1234}', 400],
  ['a blank code', 'application/json', '{"otp":" "}', 400],
  ['more than 2 kB', 'application/json', JSON.stringify({ otp: '1'.repeat(2048) }), 413],
])('rejects a body with %s before it calls Juspay', async (_, type, body, status) => {
  const { endpoint, calls } = await setUpProxy({ linking });
  const response = await fetch(`${endpoint}/wlt_asha_simpl/link`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });
  expect(response.status).toBe(status);
  await expect(response.json()).resolves.toMatchObject({ error_code: 'invalid_request' });
  expect(calls()).toEqual([]);
});

test('answers wrong_otp without calling Juspay when no provider uses such a code', async () => {
  const { post, calls } = await setUpProxy({ linking });
  for (const otp of ['please send it', '…', 'a b', 'x'.repeat(65)]) {
    const response = await post('/wlt_asha_simpl/link', { otp });
    await expect(response.json()).resolves.toMatchObject({ error_code: 'wrong_otp' });
  }
  expect(calls()).toEqual([]);
});
