import { expect, test } from 'vitest';
import { setUpProxy } from '../set-up-proxy.js';

const ravi = 'ravi';

test('an id in path, query, body or header changes nothing: the session says who the customer is', async () => {
  const { get, post, emulator } = await setUpProxy({ linking: { providers: ['MOBIKWIK'] } });
  const headers = { 'x-customer-id': ravi, 'x-routing-id': ravi, authorization: `Basic ${btoa(`${ravi}:`)}` };
  await get(`?customer=${ravi}&customer_id=${ravi}&customerId=${ravi}`, headers);
  await post(`/refresh-balances?customer_id=${ravi}`, { customer_id: ravi, customerId: ravi }, headers);
  await post(`/wlt_asha_paytm/refresh?customer_id=${ravi}`, { customer: ravi }, headers);
  await post('', { wallet: 'MOBIKWIK', customer_id: ravi, customer: ravi }, headers);
  await get(`/${ravi}`);
  expect(emulator.requests.length).toBeGreaterThan(4);
  for (const { path, routingId } of emulator.requests) {
    expect(path).not.toContain(ravi);
    expect(routingId).toBe('asha');
  }
});

test('a wallet of another customer is a 404 before any provider is asked', async () => {
  const { post, calls } = await setUpProxy({ linking: { providers: ['PAYTM'] } });
  for (const command of ['refresh', 'authenticate', 'resend', 'link', 'delink']) {
    const response = await post(`/wlt_ravi_paytm/${command}`, { otp: '1234' });
    expect([command, response.status]).toEqual([command, 404]);
    await expect(response.json()).resolves.toMatchObject({ error_code: 'wallet_not_found' });
  }
  expect(new Set(calls())).toEqual(new Set(['list']));
});

test.each([null, undefined])(
  'a customer who is not signed in (%s) is a 401, and Juspay is not asked',
  async (nobody) => {
    const { get, post, calls, reported } = await setUpProxy({ customer: () => nobody });
    for (const response of [
      await get(),
      await post('/refresh-balances'),
      await post('/wlt_asha_paytm/refresh'),
    ]) {
      expect(response.status).toBe(401);
      await expect(response.json()).resolves.toMatchObject({ error_code: 'unauthenticated' });
    }
    expect(calls()).toEqual([]);
    expect(reported).toEqual([]);
  },
);

test('the session may be looked up asynchronously, from the request’s own cookie', async () => {
  const { get } = await setUpProxy({
    customer: async (request) => (request.headers.get('cookie') === 'session=7' ? ravi : null),
  });
  expect((await get()).status).toBe(401);
  await expect((await get('', { cookie: 'session=7' })).json()).resolves.toMatchObject({
    list: [{ id: 'wlt_ravi_paytm' }],
  });
});

test.each(['', '../asha', 'a/b', 'asha\r\nx: y', '@evil.example', '.', 'a'.repeat(129)])(
  'an id of the session’s that cannot be used never leaves the server: %j',
  async (id) => {
    const { get, calls, reported } = await setUpProxy({ customer: () => id });
    const response = await get();
    expect(response.status).toBe(404);
    await expect(response.json()).resolves.toMatchObject({ error_code: 'customer_not_found' });
    expect(calls()).toEqual([]);
    expect(reported).toMatchObject([[{ code: 'invalid_id' }, 'list']]);
  },
);
