import { afterEach, expect, test, vi } from 'vitest';
import { createJuspayClient, createWalletsProxy, JuspayError, payWithWallet } from '../../../src/server.js';
import type { JuspayClientOptions } from '../../../src/server.js';
import { answerAny, recordUpstream } from './record-upstream.js';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function setUp(options: Partial<JuspayClientOptions>) {
  const { origin, requests } = await recordUpstream(answerAny);
  const juspay = createJuspayClient({ apiKey: 'key', merchantId: 'Shop', baseUrl: origin, ...options });
  return { juspay, requests };
}

test.each([
  ['a function', () => 'key'],
  ['an async function', async () => 'key'],
])('takes the API key from %s, before every call', async (_, read) => {
  const apiKey = vi.fn<() => string | Promise<string>>(read);
  const { juspay, requests } = await setUp({ apiKey });
  expect(apiKey).not.toHaveBeenCalled();
  await juspay.listWallets('cust_1');
  await juspay.listWallets('cust_1');
  expect(apiKey).toHaveBeenCalledTimes(2);
  expect(requests.map(({ headers }) => headers.get('authorization'))).toEqual(
    Array.from({ length: 2 }, () => `Basic ${btoa('key:')}`),
  );
  const byValue = await setUp({});
  expect(await juspay.customerTag('cust_1')).toBe(await byValue.juspay.customerTag('cust_1'));
});

test('takes key, merchant ID and URL from the environment, when the client is created', async () => {
  const { origin, requests } = await recordUpstream(answerAny);
  vi.stubEnv('JUSPAY_API_KEY', 'env_key');
  vi.stubEnv('JUSPAY_MERCHANT_ID', 'EnvShop');
  vi.stubEnv('JUSPAY_BASE_URL', origin);
  const juspay = createJuspayClient({ timeout: 5000 });
  vi.unstubAllEnvs();
  await juspay.listWallets('cust_1');
  expect(requests.map(({ headers }) => [headers.get('authorization'), headers.get('x-merchantid')])).toEqual([
    [`Basic ${btoa('env_key:')}`, 'EnvShop'],
  ]);
});

test.each<[string, JuspayClientOptions]>([
  ['an API key without a value', { apiKey: undefined, merchantId: 'Shop' }],
  ['only a merchant ID', { merchantId: 'Shop' }],
  ['only an API key', { apiKey: 'key' }],
])('never completes %s with credentials of the environment', async (_, options) => {
  const { origin, requests } = await recordUpstream(answerAny);
  vi.stubEnv('JUSPAY_API_KEY', 'env_key');
  vi.stubEnv('JUSPAY_MERCHANT_ID', 'EnvShop');
  const juspay = createJuspayClient({ ...options, baseUrl: origin });
  await expect(juspay.listWallets('cust_1')).rejects.toMatchObject({ code: 'invalid_credentials' });
  expect(requests).toEqual([]);
});

test('treats an empty URL in the environment as none, and refuses one that is not safe', () => {
  vi.stubEnv('JUSPAY_BASE_URL', '');
  expect(() => createJuspayClient()).not.toThrow();
  vi.stubEnv('JUSPAY_BASE_URL', 'http://juspay.example');
  expect(() => createJuspayClient()).toThrow(/baseUrl must be an https URL/);
});

test('derives the tag of a customer from the key of the moment', async () => {
  const keys = ['first', 'second', 'first'];
  const { juspay } = await setUp({ apiKey: () => keys.shift() });
  const tags = [
    await juspay.customerTag('cust_1'),
    await juspay.customerTag('cust_1'),
    await juspay.customerTag('cust_1'),
  ];
  expect(tags[1]).not.toBe(tags[0]);
  expect(tags[2]).toBe(tags[0]);
});

test.each<[string, Partial<JuspayClientOptions>, RegExp]>([
  ['no key', { apiKey: undefined }, /apiKey is missing or empty/],
  ['an empty key', { apiKey: '' }, /apiKey is missing or empty/],
  ['a function without a key', { apiKey: () => undefined }, /apiKey is missing or empty/],
  ['a function with an empty key', { apiKey: async () => '' }, /apiKey is missing or empty/],
  ['a function with a key of two lines', { apiKey: () => 'planted\nkey' }, /characters that no API key has/],
  ['a function that fails', { apiKey: () => Promise.reject(new RangeError('planted')) }, /RangeError/],
  ['no merchant ID', { merchantId: undefined }, /merchantId is missing or empty/],
  ['an empty merchant ID', { merchantId: '' }, /merchantId is missing or empty/],
])('with %s only the first call fails, and nothing is sent', async (_, options, message) => {
  const { juspay, requests } = await setUp(options);
  for (const call of [juspay.listWallets('cust_1'), juspay.customerTag('cust_1')]) {
    const error: unknown = await call.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(JuspayError);
    expect(error).toMatchObject({ code: 'invalid_credentials', status: undefined, notProcessed: true });
    expect(String(error)).toMatch(message);
    expect(String(error)).not.toContain('planted');
  }
  expect(requests).toEqual([]);
});

test('says in the log of the proxy that the key is missing, and not to the customer', async () => {
  const write = vi.spyOn(console, 'error').mockImplementation(() => {});
  const juspay = createJuspayClient({ apiKey: undefined, merchantId: 'Shop' });
  const proxy = createWalletsProxy({ juspay, basePath: '/api/wallets', customer: () => 'cust_1' });
  const answer = await proxy(new Request('https://shop.example/api/wallets'));
  expect(answer.status).toBe(502);
  expect(await answer.text()).not.toMatch(/key/i);
  expect(write.mock.calls).toEqual([
    ["batua: list failed: createJuspayClient: apiKey is missing or empty. Juspay's dashboard has it."],
  ]);
});

test('says in the log of a payment that the key is missing, and takes nothing', async () => {
  const write = vi.spyOn(console, 'error').mockImplementation(() => {});
  const juspay = createJuspayClient({ apiKey: () => undefined, merchantId: 'Shop' });
  const result = await payWithWallet(juspay, {
    orderId: 'order1',
    customerId: 'cust_1',
    choice: 'wlt_1',
    amount: 1,
  });
  expect(result).toEqual({ status: 'UNKNOWN', code: 'invalid_credentials' });
  expect(write.mock.calls).toEqual([
    [expect.stringMatching(/^batua: order order1: createJuspayClient: apiKey is missing/)],
  ]);
});
