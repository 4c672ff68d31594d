import { getResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createJuspayEmulator } from '../../src/testing/create-juspay-emulator.js';
import { scenarios } from '../../src/testing/scenarios.js';
import type { Scenario } from '../../src/testing/scenarios.js';
import { walletsHandlers } from '../../src/testing/msw.js';
import type { Body } from './emulator/ask.js';

const server = setupServer();
const shop = 'https://shop.example/api/wallets';

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

async function read(method: 'GET' | 'POST', url = shop, body?: object) {
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}

const refresh = () => read('POST', `${shop}/refresh-balances`);

test('answers everyday wallets without a scenario', async () => {
  server.use(...walletsHandlers());
  const { status, body } = await read('GET');
  expect(status).toBe(200);
  expect(body.list.map(({ wallet }) => wallet)).toEqual([
    'PAYTM',
    'PHONEPE',
    'MOBIKWIK',
    'AMAZONPAY',
    'FREECHARGE',
    'LAZYPAY',
  ]);
});

test('answers no token and no full mobile number, like the real proxy', async () => {
  const emulator = createJuspayEmulator(scenarios.linked);
  server.use(...walletsHandlers(scenarios.linked, { emulator }));
  const text = JSON.stringify([(await read('GET')).body, (await refresh()).body]);
  expect(emulator.issuedTokens).toHaveLength(8);
  for (const token of emulator.issuedTokens) expect(text).not.toContain(token);
  expect(text).not.toContain('9876543210');
  expect(text).toContain('98****10');
});

test('refreshes the balances, and lists them from then on', async () => {
  server.use(...walletsHandlers(scenarios.linked));
  const refreshed = await refresh();
  expect(refreshed.body.list).toHaveLength(4);
  expect(refreshed.body.list[1]).toMatchObject({ wallet: 'PHONEPE', current_balance: 438.75 });
  expect((await read('GET')).body.list[1]).toMatchObject({ wallet: 'PHONEPE', current_balance: 438.75 });
});

test('gives each call of walletsHandlers its own emulator', async () => {
  server.use(...walletsHandlers(scenarios.linked));
  await refresh();
  server.resetHandlers(...walletsHandlers(scenarios.linked));
  expect((await read('GET')).body.list[1]).toMatchObject({ wallet: 'PHONEPE', current_balance: 462 });
});

test('follows the changes of a shared emulator', async () => {
  const emulator = createJuspayEmulator(scenarios.linked);
  server.use(...walletsHandlers(scenarios.linked, { emulator }));
  expect((await read('GET')).status).toBe(200);
  emulator.setFault('bad_gateway');
  expect((await read('GET')).status).toBe(502);
});

test.for([
  ['customerNotFound', 404, 'customer_not_found'],
  ['signedOut', 401, 'unauthenticated'],
  ['rateLimited', 429, 'rate_limited'],
  ['timeout', 504, 'timeout'],
  ['providerDown', 502, 'service_unavailable'],
  ['malformedAnswer', 502, 'malformed_answer'],
  ['wrongKey', 502, 'service_unavailable'],
] as const)('answers %s with %d %s', async ([name, status, code]) => {
  server.use(...walletsHandlers(scenarios[name]));
  const answer = await read('GET');
  expect(answer).toMatchObject({ status, body: { error_code: code } });
  expect(answer.headers.get('retry-after')).toBe(status === 429 ? '30' : null);
});

test.for([
  ['refreshFails', 502, 'service_unavailable'],
  ['refreshSignedOut', 401, 'unauthenticated'],
  ['refreshCustomerNotFound', 404, 'customer_not_found'],
  ['refreshRateLimited', 429, 'rate_limited'],
  ['refreshTimeout', 504, 'timeout'],
  ['refreshMalformed', 502, 'malformed_answer'],
] as const)('lists with %s, and answers a refresh with %d %s', async ([name, status, code]) => {
  server.use(...walletsHandlers(scenarios[name]));
  expect((await read('GET')).body.list).toHaveLength(6);
  expect(await refresh()).toMatchObject({ status, body: { error_code: code } });
});

test('rejects offline requests like a lost network', async () => {
  server.use(...walletsHandlers(scenarios.offline));
  await expect(read('GET')).rejects.toThrow(TypeError);
  server.resetHandlers(...walletsHandlers(scenarios.refreshOffline));
  expect((await read('GET')).status).toBe(200);
  await expect(refresh()).rejects.toThrow(TypeError);
});

test('never answers for loading and refreshing', async () => {
  for (const [scenario, method, path] of [
    [scenarios.loading, 'GET', ''],
    [scenarios.refreshing, 'POST', '/refresh-balances'],
  ] as const) {
    server.resetHandlers(...walletsHandlers(scenario));
    const signal = AbortSignal.timeout(60);
    await expect(fetch(`${shop}${path}`, { method, signal })).rejects.toThrow(
      expect.objectContaining({ name: 'TimeoutError' }),
    );
  }
});

test('keeps the old time of one provider that does not answer', async () => {
  server.use(...walletsHandlers(scenarios.providerStuck));
  const before = (await read('GET')).body.list;
  const after = (await refresh()).body.list;
  expect(after.map(({ last_refreshed }, index) => last_refreshed === before[index]?.last_refreshed)).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

test('links a wallet with its OTP through the proxy', async () => {
  server.use(...walletsHandlers(scenarios.linked));
  const sent = await read('POST', `${shop}/wlt_freecharge/authenticate`, {});
  expect(sent).toMatchObject({ status: 200, body: { linked: false } });
  const wrong = await read('POST', `${shop}/wlt_freecharge/link`, { otp: '0000' });
  expect(wrong).toMatchObject({ status: 200, body: { linked: false } });
  const linked = await read('POST', `${shop}/wlt_freecharge/link`, { otp: '1234' });
  expect(linked).toMatchObject({ status: 200, body: { linked: true, current_balance: 150 } });
});

test('adds a wallet of a provider that is not in the list', async () => {
  server.use(...walletsHandlers(scenarios.empty, { providers: ['OLAMONEY'] }));
  expect((await read('POST', shop, { wallet: 'OLAMONEY' })).body).toMatchObject({
    wallet: 'OLAMONEY',
    linked: false,
  });
  expect((await read('POST', shop, { wallet: 'PAYTM' })).status).toBe(400);
});

test('does not limit refreshing, so that tests can refresh often', async () => {
  server.use(...walletsHandlers(scenarios.linked));
  for (let turn = 0; turn < 10; turn += 1) expect((await refresh()).status).toBe(200);
});

test.for([
  ['/pay/wallets', 'https://shop.example/pay/wallets'],
  ['/pay/wallets/', 'http://localhost:3000/pay/wallets'],
  ['https://api.shop.example/v1/wallets', 'https://api.shop.example/v1/wallets'],
])('answers the endpoint %s at %s', async ([endpoint, url]) => {
  server.use(...walletsHandlers(scenarios.linked, { endpoint: endpoint ?? '' }));
  expect((await read('GET', url)).status).toBe(200);
  expect((await read('POST', `${url}/refresh-balances`)).status).toBe(200);
});

test('answers an endpoint that is a URL at its own origin only', async () => {
  const handlers = walletsHandlers(scenarios.linked, { endpoint: 'https://api.shop.example/v1/wallets' });
  expect(await getResponse(handlers, new Request('https://other.example/v1/wallets'))).toBeUndefined();
  expect(await getResponse(handlers, new Request('https://api.shop.example/v1/wallets'))).toBeDefined();
});

test('accepts a custom scenario with a title, a customer and wallets', async () => {
  const own: Scenario = {
    title: 'One custom wallet',
    customerId: 'mine',
    customers: {
      mine: { wallets: [{ row: { id: 'wlt_1', wallet: 'PAYTM', linked: true, current_balance: '5.00' } }] },
    },
  };
  server.use(...walletsHandlers(own));
  expect((await read('GET')).body.list).toMatchObject([{ id: 'wlt_1', current_balance: '5.00' }]);
});
