import { expect, onTestFinished, test, vi } from 'vitest';
import { createWalletsProxy } from '../../../src/server.js';
import { setUpProxy } from '../set-up-proxy.js';

const partner = 'https://partner.example';
const posts = ['/refresh-balances', '/wlt_asha_paytm/refresh', '', '/wlt_asha_paytm/delink'];

test.each([
  ['a form of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  ['another site without an origin', { 'sec-fetch-site': 'cross-site' }],
  ['a subdomain that is not allowed', { 'sec-fetch-site': 'same-site', origin: 'https://blog.shop.example' }],
  ['an old browser on another site', { origin: 'https://evil.example' }],
  ['a sandboxed frame', { origin: 'null' }],
  ['a host that only starts with the same name', { origin: 'http://127.0.0.1.evil.example' }],
  ['another port', { origin: 'http://127.0.0.1:1' }],
  ['an invalid origin', { origin: 'evil' }],
  ['another site that claims a forwarded host', { origin: partner, 'x-forwarded-host': 'partner.example' }],
  ['a value that no browser sends', { 'sec-fetch-site': 'friend' }],
])('rejects %s on every route with an effect', async (_, headers) => {
  const { post, calls } = await setUpProxy({ linking: { providers: ['PAYTM'] } });
  for (const path of posts) {
    const response = await post(path, { wallet: 'PAYTM' }, headers);
    expect([path, response.status]).toEqual([path, 403]);
    await expect(response.json()).resolves.toMatchObject({ error_code: 'forbidden' });
  }
  expect(calls()).toEqual([]);
});

test('lets the checkout’s own page, a typed address and a server refresh', async () => {
  const { post, origin } = await setUpProxy();
  for (const headers of [
    { 'sec-fetch-site': 'same-origin', origin },
    { origin },
    { 'sec-fetch-site': 'none' },
    {},
  ]) {
    expect((await post('/refresh-balances', undefined, headers)).status).toBe(200);
  }
});

test('accepts an https page behind a TLS proxy, and rejects an http page of an https server', async () => {
  const { proxy } = await setUpProxy();
  const refresh = (url: string, origin: string) =>
    proxy(new Request(`${url}/api/wallets/refresh-balances`, { method: 'POST', headers: { origin } }));
  expect((await refresh('http://shop.example', 'https://shop.example')).status).toBe(200);
  expect((await refresh('https://shop.example', 'http://shop.example')).status).toBe(403);
  expect((await refresh('http://shop.example', 'https://shop.example:8443')).status).toBe(403);
});

test('uses the origin option when a reverse proxy changes the host', async () => {
  const { post } = await setUpProxy({ origin: 'https://shop.example' });
  expect((await post('/refresh-balances', undefined, { origin: 'https://shop.example' })).status).toBe(200);
  expect((await post('/refresh-balances', undefined, { origin: 'https://evil.example' })).status).toBe(403);
});

test('lets an allowed origin use every route and read Date and Retry-After', async () => {
  const { post, get } = await setUpProxy({ allowedOrigins: [partner] });
  const headers = { origin: partner, 'sec-fetch-site': 'cross-site' };
  for (const response of [
    await post('/refresh-balances', undefined, headers),
    await get('', headers),
    await get('/no', headers),
  ]) {
    expect(response.headers.get('access-control-allow-origin')).toBe(partner);
    expect(response.headers.get('access-control-allow-credentials')).toBe('true');
    expect(response.headers.get('access-control-expose-headers')).toBe('Date, Retry-After');
    expect(response.headers.get('vary')).toBe('Origin');
  }
});

test('sends no CORS headers to an origin that is not allowed', async () => {
  const { get } = await setUpProxy({ allowedOrigins: [partner] });
  const foreign = await get('', { origin: 'https://evil.example' });
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  expect(foreign.headers.get('vary')).toBe('Origin');
  const { get: getPlain } = await setUpProxy();
  expect((await getPlain('', { origin: partner })).headers.get('access-control-allow-origin')).toBeNull();
});

test('answers a preflight only for an allowed origin, without a session lookup', async () => {
  const { proxy, calls } = await setUpProxy({
    allowedOrigins: [partner],
    customer: () => {
      throw new Error('A preflight carries no session.');
    },
  });
  const preflight = (origin: string, headers = 'authorization, content-type') =>
    proxy(
      new Request('https://shop.example/api/wallets/refresh-balances', {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': headers,
        },
      }),
    );
  const allowed = await preflight(partner);
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get('access-control-allow-origin')).toBe(partner);
  expect(allowed.headers.get('access-control-allow-methods')).toBe('POST');
  expect(allowed.headers.get('access-control-allow-headers')).toBe('authorization, content-type');
  expect((await preflight(partner, 'x'.repeat(600))).headers.get('access-control-allow-headers')).toBeNull();
  const foreign = await preflight('https://evil.example');
  expect(foreign.status).toBe(403);
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  expect(calls()).toEqual([]);
});

test.each(['*', 'https://partner.example/', 'partner.example', 'null', 'https://partner.example/path'])(
  'throws for %s as an allowed origin',
  async (origin) => {
    const { juspay } = await setUpProxy();
    const options = { juspay, basePath: '/', customer: () => null };
    expect(() => createWalletsProxy({ ...options, allowedOrigins: [origin] })).toThrow(TypeError);
    expect(() => createWalletsProxy({ ...options, origin })).toThrow(TypeError);
  },
);

test('lets Sec-Fetch-Site decide when Next or Vite changes the host', async () => {
  const { post, proxy } = await setUpProxy();
  const page = { 'sec-fetch-site': 'same-origin', origin: 'https://shop.example' };
  expect((await post('/refresh-balances', undefined, page)).status).toBe(200);
  const next = new Request('http://localhost:3000/api/wallets/refresh-balances', {
    method: 'POST',
    headers: { ...page, host: 'shop.example' },
  });
  expect((await proxy(next)).status).toBe(200);
});

test('compares Origin with Host for a browser without Sec-Fetch-Site', async () => {
  const { proxy } = await setUpProxy();
  const refresh = (origin: string) =>
    proxy(
      new Request('http://localhost:3000/api/wallets/refresh-balances', {
        method: 'POST',
        headers: { host: 'shop.example', origin },
      }),
    );
  expect((await refresh('https://shop.example')).status).toBe(200);
  expect((await refresh('https://evil.example')).status).toBe(403);
  expect((await refresh('null')).status).toBe(403);
});

test.each([
  ['a list', ['https://a.example', 'https://b.example']],
  ['a function', async (origin: string) => origin.endsWith('b.example')],
])('takes %s as the origin option', async (_, origin) => {
  const { post } = await setUpProxy({ origin });
  const refresh = async (from: string, site = {}) =>
    (await post('/refresh-balances', undefined, { origin: from, ...site })).status;
  expect(await refresh('https://b.example')).toBe(200);
  expect(await refresh('https://evil.example')).toBe(403);
  expect(await refresh('null')).toBe(403);
  expect(await refresh('https://b.example', { 'sec-fetch-site': 'cross-site' })).toBe(403);
});

test('reads X-Forwarded-Host and X-Forwarded-Proto only with trustForwarded', async () => {
  const headers = {
    origin: 'https://shop.example',
    'x-forwarded-host': 'shop.example, inner',
    'x-forwarded-proto': 'https',
  };
  const trusting = await setUpProxy({ trustForwarded: true });
  expect((await trusting.post('/refresh-balances', undefined, headers)).status).toBe(200);
  const downgrade = { ...headers, origin: 'http://shop.example' };
  expect((await trusting.post('/refresh-balances', undefined, downgrade)).status).toBe(403);
  const plain = await setUpProxy();
  expect((await plain.post('/refresh-balances', undefined, headers)).status).toBe(403);
});

test('reports a refused request with the reason and the fix, and answers it in development only', async () => {
  const { post, reported } = await setUpProxy();
  const refuse = async () => {
    const response = await post('/refresh-balances', undefined, { origin: 'https://evil.example' });
    return (await response.json()) as { error_message: string };
  };
  const fix = /"https:\/\/evil\.example".*Host.*Set the option origin/;
  expect((await refuse()).error_message).toMatch(fix);
  vi.stubEnv('NODE_ENV', 'production');
  onTestFinished(() => void vi.unstubAllEnvs());
  expect((await refuse()).error_message).toBe('Requests from other sites are not allowed.');
  const error = {
    name: 'OriginError',
    origin: 'https://evil.example',
    message: expect.stringMatching(fix) as string,
  };
  expect(reported).toEqual([
    [expect.objectContaining(error), 'refresh_balances'],
    [expect.objectContaining(error), 'refresh_balances'],
  ]);
});
