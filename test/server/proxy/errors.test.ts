import { inspect } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { createJuspayClient } from '../../../src/server.js';
import type { EmulatorFaultKind } from '../../../src/testing/emulator/emulator-fault.js';
import { recordUpstream } from '../juspay/record-upstream.js';
import { setUpProxy } from '../set-up-proxy.js';

afterEach(() => {
  vi.restoreAllMocks();
});

const faults: [EmulatorFaultKind, number, string][] = [
  ['wrong_key', 502, 'service_unavailable'],
  ['server_error', 502, 'service_unavailable'],
  ['bad_gateway', 502, 'service_unavailable'],
  ['empty_error', 502, 'service_unavailable'],
  ['malformed_json', 502, 'malformed_answer'],
  ['no_list', 502, 'malformed_answer'],
  ['rate_limited', 429, 'rate_limited'],
];

test.each(faults)(
  'answers a Juspay fault of the kind %s with %i %s and reports it to the merchant',
  async (fault, status, code) => {
    const { get, post, emulator, reported } = await setUpProxy();
    emulator.setFault(fault);
    for (const response of [await get(), await post('/refresh-balances')]) {
      expect(response.status).toBe(status);
      const body: unknown = await response.json();
      expect(body).toEqual({ status: code, error_code: code, error_message: expect.any(String) as unknown });
    }
    expect(reported).toMatchObject([
      [{ name: 'JuspayError' }, 'list'],
      [{ name: 'JuspayError' }, 'refresh_balances'],
    ]);
  },
);

test('reports a refused API key to the merchant and hides it from the customer', async () => {
  const { get, emulator, reported } = await setUpProxy();
  emulator.setFault('wrong_key');
  const response = await get();
  expect(response.status).toBe(502);
  expect(await response.text()).not.toMatch(/auth|key|access_denied|denied/i);
  expect(reported).toMatchObject([
    [{ code: 'invalid_credentials', status: 401, upstreamCode: 'access_denied' }, 'list'],
  ]);
});

test('answers 404 for a customer whom Juspay does not know, and reports nothing', async () => {
  const { get, post, reported } = await setUpProxy({ customer: () => 'nobody' });
  for (const response of [await get(), await post('/refresh-balances')]) {
    expect(response.status).toBe(404);
    await expect(response.json()).resolves.toMatchObject({ error_code: 'customer_not_found' });
  }
  expect(reported).toEqual([]);
});

test('reports a 404 without Juspay’s error code, because the base URL can be wrong', async () => {
  const upstream = await recordUpstream(() => new Response('<html>Not found</html>', { status: 404 }));
  const juspay = createJuspayClient({ apiKey: 'key', merchantId: 'Shop', baseUrl: `${upstream.origin}/v1` });
  const { get, reported } = await setUpProxy({ juspay });
  expect((await get()).status).toBe(404);
  expect(reported).toMatchObject([[{ code: 'customer_not_found', status: 404 }, 'list']]);
});

test('answers 504 when Juspay does not answer in time', async () => {
  const { get, emulator } = await setUpProxy({}, {}, 50);
  emulator.setFault('hang');
  const response = await get();
  expect(response.status).toBe(504);
  await expect(response.json()).resolves.toMatchObject({ error_code: 'timeout' });
});

test('forwards Juspay’s Retry-After in whole seconds', async () => {
  const { get, emulator } = await setUpProxy();
  emulator.setFault({ kind: 'rate_limited', retryAfter: 12_000 });
  expect((await get()).headers.get('retry-after')).toBe('12');
});

test('sends every answer as JSON with no-store', async () => {
  const { get, post, endpoint, emulator } = await setUpProxy({ now: () => Date.UTC(2026, 10, 22) });
  const answers = [
    await get(),
    await get('/no'),
    await post('/refresh-balances'),
    await post('/refresh-balances', undefined, { origin: 'https://evil.example' }),
    await post('/wlt_other/refresh'),
    await fetch(endpoint, { method: 'DELETE' }),
  ];
  emulator.setFault('server_error');
  answers.push(await get());
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 403, 404, 405, 502]);
  for (const { headers } of answers) {
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('date')).toBe('Sun, 22 Nov 2026 00:00:00 GMT');
  }
});

test.each([400, 404, 429, 500])('forwards no text of Juspay’s answer with a %i', async (status) => {
  const planted = 'planted text of Juspay';
  const juspay = createJuspayClient({
    apiKey: 'key',
    merchantId: 'Shop',
    fetch: async () => Response.json({ status: planted, error_message: planted }, { status }),
  });
  const { get, post } = await setUpProxy({ juspay, linking: { providers: ['PAYTM'] } });
  for (const response of [
    await get(),
    await post('/refresh-balances'),
    await post('', { wallet: 'PAYTM' }),
  ]) {
    expect(response.ok).toBe(false);
    expect(await response.text()).not.toContain(planted);
    expect([...response.headers.values()].join()).not.toContain(planted);
  }
});

test('answers 500 without details when the session lookup fails, and reports it', async () => {
  const failure = new Error('session store at redis://user:planted@host is down');
  const { get, reported } = await setUpProxy({
    customer: () => {
      throw failure;
    },
  });
  const response = await get();
  expect(response.status).toBe(500);
  const text = await response.text();
  expect(text).not.toContain('planted');
  expect(JSON.parse(text)).toMatchObject({ error_code: 'service_unavailable' });
  expect(reported).toEqual([[failure, 'list']]);
});

test.each([
  [
    'throws',
    () => {
      throw new Error('The log is full.');
    },
  ],
  ['rejects', () => Promise.reject(new Error('The log is full.'))],
])('still answers the customer when onError %s', async (_, onError) => {
  const { get, emulator } = await setUpProxy({ onError });
  emulator.setFault('server_error');
  expect((await get()).status).toBe(502);
});

test('writes only the error code to the console when there is no onError', async () => {
  const write = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { get, emulator } = await setUpProxy({ onError: undefined });
  emulator.setFault('wrong_key');
  await get();
  expect(write.mock.calls).toEqual([['batua: list failed: invalid_credentials (Juspay: 401 access_denied)']]);

  const { get: getBroken } = await setUpProxy({
    onError: undefined,
    customer: () => {
      throw new Error('planted');
    },
  });
  await getBroken();
  expect(write.mock.lastCall).toEqual(['batua: list failed: Error']);
});

test('reports errors that contain no key, no token and no mobile number', async () => {
  const { get, post, emulator, reported } = await setUpProxy({ linking: { providers: ['PAYTM'] } });
  await get();
  for (const fault of ['wrong_key', 'server_error', 'malformed_json', 'no_list', 'rate_limited'] as const) {
    emulator.setFault(fault);
    await get();
    await post('/wlt_asha_paytm/link', { otp: '1234' });
  }
  const shown = inspect(reported, { depth: 12, showHidden: true });
  expect(reported).toHaveLength(10);
  for (const secret of ['test_api_key', btoa('test_api_key:'), '9876543210', ...emulator.issuedTokens]) {
    expect(shown).not.toContain(secret);
  }
});

test('reports nothing when the customer leaves during a list request', async () => {
  const { proxy, emulator, reported } = await setUpProxy();
  emulator.setLatency(60_000);
  const left = new AbortController();
  const answer = proxy(new Request('http://shop.example/api/wallets', { signal: left.signal }));
  left.abort();
  expect((await answer).status).toBe(499);
  expect(reported).toEqual([]);
});
