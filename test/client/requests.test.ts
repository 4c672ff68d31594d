import { describe, expect, test } from 'vitest';
import { linkingCalls } from '../../src/linking/query/linking-calls.js';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import { freecharge, listOf, paytm } from './rows.js';
import { json, serve } from './serve.js';

const endpointOf = () =>
  serve((response, { path }) => json(response, /\/wlt_/.test(path) ? paytm : listOf(paytm)));

describe('a call uses its route of the proxy contract', () => {
  test.each([
    ['listWallets', 'GET', '', ''],
    ['refreshBalances', 'POST', '/refresh-balances', ''],
    ['refreshWallet', 'POST', '/wlt_paytm/refresh', ''],
    ['authenticateWallet', 'POST', '/wlt_paytm/authenticate', ''],
    ['resendOtp', 'POST', '/wlt_paytm/resend', ''],
    ['delinkWallet', 'POST', '/wlt_paytm/delink', ''],
    ['linkWallet', 'POST', '/wlt_paytm/link', '{"otp":"1234"}'],
  ] as const)('%s sends %s to the path “%s”', async (name, method, path, body) => {
    const { endpoint, received } = await endpointOf();
    const client = createWalletsClient({ endpoint });
    const calls = { ...client, ...linkingCalls(client) };
    if (name === 'listWallets' || name === 'refreshBalances') await calls[name]();
    else if (name === 'linkWallet') await calls.linkWallet('wlt_paytm', '1234');
    else await calls[name]('wlt_paytm');
    expect(received).toMatchObject([{ method, path: `/api/wallets${path}`, body }]);
  });

  test('createWallet posts the provider and the mobile number', async () => {
    const { endpoint, received } = await serve((response) => json(response, freecharge));
    await linkingCalls(createWalletsClient({ endpoint })).createWallet({
      provider: 'FREECHARGE',
      mobileNumber: '9876543210',
    });
    expect(received).toMatchObject([{ method: 'POST', path: '/api/wallets' }]);
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      wallet: 'FREECHARGE',
      mobile_number: '9876543210',
    });
    expect(received[0]?.headers['content-type']).toBe('application/json');
  });
});

describe('the endpoint', () => {
  test('accepts a trailing slash', async () => {
    const { endpoint, received } = await endpointOf();
    await createWalletsClient({ endpoint: `${endpoint}/` }).refreshBalances();
    expect(received[0]?.path).toBe('/api/wallets/refresh-balances');
  });

  test('accepts the root of an origin', async () => {
    const { origin, received } = await endpointOf();
    await createWalletsClient({ endpoint: `${origin}/` }).listWallets();
    expect(received[0]?.path).toBe('/');
  });

  test('accepts the root of the page’s own origin', async () => {
    const paths: unknown[] = [];
    const client = createWalletsClient({
      endpoint: '/',
      fetch: async (input) => {
        paths.push(input);
        return Response.json(listOf(paytm));
      },
    });
    await client.listWallets();
    await client.refreshBalances();
    expect(paths).toEqual(['/', '/refresh-balances']);
  });

  test('accepts a relative path with a fetch that knows the origin', async () => {
    const { origin, received } = await endpointOf();
    const paths: unknown[] = [];
    const client = createWalletsClient({
      endpoint: '/api/wallets',
      fetch: (input, init) => {
        paths.push(input);
        return fetch(new URL(input instanceof Request ? input.url : input, origin), init);
      },
    });
    await client.listWallets();
    expect(paths).toEqual(['/api/wallets']);
    expect(received[0]?.path).toBe('/api/wallets');
  });

  test('keeps a wallet ID within its path segment', async () => {
    const { endpoint, received } = await endpointOf();
    await createWalletsClient({ endpoint }).refreshWallet('wlt_/../../x?y#z');
    expect(received[0]?.path).toBe('/api/wallets/wlt_%2F..%2F..%2Fx%3Fy%23z/refresh');
    await createWalletsClient({ endpoint })
      .refreshWallet('..')
      .catch(() => {});
    expect(received[1]?.path).toBe('/api/wallets/_/refresh');
  });
});

describe('headers', () => {
  test('are sent from a fixed value', async () => {
    const { endpoint, received } = await endpointOf();
    await createWalletsClient({ endpoint, headers: { 'X-CSRF': 'abc' } }).listWallets();
    expect(received[0]?.headers).toMatchObject({ 'x-csrf': 'abc', accept: 'application/json' });
  });

  test('come from an async function that is called for each request', async () => {
    const { endpoint, received } = await endpointOf();
    let turn = 0;
    const client = createWalletsClient({ endpoint, headers: async () => ({ 'X-Turn': String(++turn) }) });
    await client.listWallets();
    await client.refreshBalances();
    expect(received.map(({ headers }) => headers['x-turn'])).toEqual(['1', '2']);
  });

  test('contain nothing beyond the merchant’s headers and the defaults', async () => {
    const { endpoint, received } = await endpointOf();
    await createWalletsClient({ endpoint }).listWallets();
    expect(
      Object.keys(received[0]?.headers ?? {}).filter((name) => /^(x-|authorization|cookie)/.test(name)),
    ).toEqual([]);
  });
});

test.each([undefined, 'include', 'omit'] as const)('passes credentials %s to fetch', async (credentials) => {
  const { endpoint } = await endpointOf();
  const inits: (RequestInit | undefined)[] = [];
  const client = createWalletsClient({
    endpoint,
    credentials,
    fetch: (input, init) => {
      inits.push(init);
      return fetch(input, init);
    },
  });
  await client.listWallets();
  expect(inits[0]?.credentials).toBe(credentials);
  expect(inits[0]?.cache).toBe('no-store');
});
