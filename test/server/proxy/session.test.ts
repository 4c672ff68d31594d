import { expect, test } from 'vitest';
import { setUpProxy } from '../set-up-proxy.js';

const ravi = 'ravi';

test('takes the customer from the session and ignores IDs in path, query, body and headers', async () => {
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

test('answers 404 for a wallet of another customer before it calls a provider', async () => {
  const { post, calls } = await setUpProxy({ linking: { providers: ['PAYTM'] } });
  for (const command of ['refresh', 'authenticate', 'resend', 'link', 'delink']) {
    const response = await post(`/wlt_ravi_paytm/${command}`, { otp: '1234' });
    expect([command, response.status]).toEqual([command, 404]);
    await expect(response.json()).resolves.toMatchObject({ error_code: 'wallet_not_found' });
  }
  expect(new Set(calls())).toEqual(new Set(['list']));
});

test.each([null, undefined])(
  'answers 401 without calling Juspay when customer() returns %s',
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

test('accepts an async session lookup that reads a cookie', async () => {
  const { get } = await setUpProxy({
    customer: async (request) => (request.headers.get('cookie') === 'session=7' ? ravi : null),
  });
  expect((await get()).status).toBe(401);
  await expect((await get('', { cookie: 'session=7' })).json()).resolves.toMatchObject({
    list: [{ id: 'wlt_ravi_paytm' }],
  });
});

test.each(['', '../asha', 'a/b', 'asha\r\nx: y', '@evil.example', '.', 'a'.repeat(129)])(
  'answers 404 without calling Juspay when the session holds the invalid ID %j',
  async (id) => {
    const { get, calls, reported } = await setUpProxy({ customer: () => id });
    const response = await get();
    expect(response.status).toBe(404);
    await expect(response.json()).resolves.toMatchObject({ error_code: 'customer_not_found' });
    expect(calls()).toEqual([]);
    expect(reported).toMatchObject([[{ code: 'invalid_id' }, 'list']]);
  },
);
