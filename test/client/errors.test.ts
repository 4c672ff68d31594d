import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { linkingCalls } from '../../src/linking/query/linking-calls.js';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import type { WalletsClient } from '../../src/client/wallets-client.js';
import { WalletsError, walletsErrorCodes } from '../../src/contract/wallets-error.js';
import { listOf, paytm } from './rows.js';
import { json, serve } from './serve.js';

async function errorOf(call: Promise<unknown>): Promise<WalletsError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WalletsError)) throw new Error(`Expected a WalletsError, got ${inspect(error)}`);
  return error;
}

async function clientOfServer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const { endpoint } = await serve((response) => json(response, body, status, headers));
  return createWalletsClient({ endpoint });
}

describe('an error answer', () => {
  test.each(walletsErrorCodes)('keeps the code %s of our proxy', async (code) => {
    const client = await clientOfServer(400, { status: 'error', error_code: code, error_message: 'x' });
    expect(await errorOf(client.listWallets())).toMatchObject({ code, status: 400 });
  });

  test.each([
    [401, {}, 'unauthenticated'],
    [400, { error_code: 'null_error' }, 'customer_not_found'],
    [400, { error_code: 'LP_INCORRECT_OTP', error_message: '2 attempts left' }, 'wrong_otp'],
    [400, { error_code: 'LP_USER_LOCKED' }, 'wallet_locked'],
    [400, {}, 'rejected'],
    [429, {}, 'rate_limited'],
    [408, {}, 'timeout'],
    [500, null, 'service_unavailable'],
    [503, { error_info: { code: 'x', user_message: 'y' } }, 'service_unavailable'],
  ] as const)('maps %i %j to %3$s', async (status, body, code) => {
    const client = await clientOfServer(status, body);
    expect(await errorOf(linkingCalls(client).linkWallet('wlt_paytm', '1234'))).toMatchObject({
      code,
      status,
    });
  });

  test('maps an HTML page of a gateway to service_unavailable', async () => {
    const { endpoint } = await serve((response) => response.writeHead(502).end('<html>Bad Gateway</html>'));
    expect(await errorOf(createWalletsClient({ endpoint }).listWallets())).toMatchObject({
      code: 'service_unavailable',
    });
  });

  test.each([
    ['an HTML page', '<!doctype html><title>Sign in</title>'],
    ['no content', ''],
    ['truncated JSON', '{"list":[{"id":"wlt_'],
    ['JSON that is not a list', '{"ok":true}'],
  ])('maps a 200 with %s to malformed_answer', async (_, body) => {
    const { endpoint } = await serve((response) => response.writeHead(200).end(body));
    const client = createWalletsClient({ endpoint });
    expect(await errorOf(client.listWallets())).toMatchObject({ code: 'malformed_answer' });
    expect(await errorOf(client.refreshWallet('wlt_paytm'))).toMatchObject({ code: 'malformed_answer' });
  });
});

describe('a missing answer', () => {
  test('gives service_unavailable for an unreachable server', async () => {
    const client = createWalletsClient({ endpoint: 'http://127.0.0.1:1/api/wallets' });
    const { code, status } = await errorOf(client.listWallets());
    expect({ code, status }).toEqual({ code: 'service_unavailable', status: undefined });
  });

  test('gives service_unavailable for a connection that breaks in the middle of an answer', async () => {
    const { endpoint } = await serve((response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('{"list":[', () => response.destroy());
    });
    expect(await errorOf(createWalletsClient({ endpoint }).listWallets())).toMatchObject({
      code: 'service_unavailable',
    });
  });

  test('gives offline when the request fails and the device has no network', async () => {
    const client = createWalletsClient({ endpoint: 'http://127.0.0.1:1/api/wallets' });
    vi.stubGlobal('navigator', { onLine: false });
    const error = await errorOf(client.listWallets()).finally(() => vi.unstubAllGlobals());
    expect(error).toMatchObject({ code: 'offline' });
  });

  test('sends the request although the device reports no network', async () => {
    const { endpoint } = await serve((response) => json(response, listOf(paytm)));
    vi.stubGlobal('navigator', { onLine: false });
    const answer = await createWalletsClient({ endpoint })
      .listWallets()
      .finally(() => vi.unstubAllGlobals());
    expect(answer.wallets).toHaveLength(1);
  });

  test('gives offline when the network disappears during a request', async () => {
    const { endpoint } = await serve((response) => {
      vi.stubGlobal('navigator', { onLine: false });
      response.destroy();
    });
    const error = await errorOf(createWalletsClient({ endpoint }).listWallets()).finally(() =>
      vi.unstubAllGlobals(),
    );
    expect(error).toMatchObject({ code: 'offline' });
  });

  test('gives service_unavailable with the cause when headers() rejects', async () => {
    const cause = new Error('no CSRF token');
    const client = createWalletsClient({
      endpoint: 'http://127.0.0.1:1',
      headers: () => Promise.reject(cause),
    });
    expect(await errorOf(client.listWallets())).toMatchObject({ code: 'service_unavailable', cause });
  });

  test('keeps a WalletsError that headers() throws', async () => {
    const error = new WalletsError('unauthenticated', 'Signed out.');
    const client = createWalletsClient({
      endpoint: 'http://127.0.0.1:1',
      headers: () => Promise.reject(error),
    });
    expect(await errorOf(client.listWallets())).toBe(error);
  });
});

describe('the error of a call', () => {
  const planted = 'tok_planted_secret 9876543210 key_live_planted';
  const calls: [string, (client: WalletsClient) => Promise<unknown>][] = [
    ['list', (client) => client.listWallets()],
    ['link', (client) => linkingCalls(client).linkWallet('wlt_paytm', 'OTP-77-PLANTED')],
    [
      'create',
      (client) => linkingCalls(client).createWallet({ provider: 'PAYTM', mobileNumber: '9876543210' }),
    ],
  ];

  test.each(calls)('contains no secret after a failed %s', async (_, call) => {
    const answers: [number, string][] = [
      [400, JSON.stringify({ error_code: planted, error_message: planted, token: planted })],
      [500, planted],
      [200, JSON.stringify({ list: { token: planted }, id: [planted] })],
      [200, `{"token":"${planted}"`],
    ];
    for (const [status, body] of answers) {
      const { endpoint } = await serve((response) =>
        response.writeHead(status, planted.slice(0, 18)).end(body),
      );
      const client = createWalletsClient({ endpoint, headers: { Authorization: 'Bearer session_planted' } });
      const error = await errorOf(call(client));
      const seen = [
        inspect(error, { depth: 9, showHidden: true }),
        error.stack,
        JSON.stringify(error),
        String(error),
      ];
      expect(seen.join()).not.toMatch(/planted|9876543210/i);
    }
  });
});
