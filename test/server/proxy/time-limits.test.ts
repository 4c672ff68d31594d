import { afterEach, describe, expect, test, vi } from 'vitest';
import { createWalletsClient } from '../../../src/client/create-wallets-client.js';
import { browserTimeout, proxyTimeout } from '../../../src/contract/time-limits.js';
import { createJuspayClient, createWalletsProxy } from '../../../src/server.js';
import { createJuspayEmulator } from '../../../src/testing/create-juspay-emulator.js';
import { linkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { setUpProxy } from '../set-up-proxy.js';

/** Time for the way to the server and back on a slow mobile network, and for the session lookup, in milliseconds. */
const margin = 4_000;

test('leaves the server’s answer enough time to reach the browser', () => {
  expect(proxyTimeout + margin).toBeLessThan(browserTimeout);
});

describe('with scaled-down limits over HTTP', () => {
  test.each(['/refresh-balances', '/wlt_asha_paytm/refresh', '/wlt_asha_paytm/delink'])(
    'answers 504 for POST %s when Juspay does not answer',
    async (path) => {
      const options = { timeout: 50, linking: { providers: ['PAYTM'] } };
      const { post, emulator, reported } = await setUpProxy(options, {}, 60_000);
      emulator.setFault('hang');
      const response = await post(path);
      expect(response.status).toBe(504);
      await expect(response.json()).resolves.toMatchObject({ error_code: 'timeout' });
      expect(reported).toMatchObject([[{ name: 'JuspayError', code: 'timeout' }, expect.anything()]]);
    },
  );

  test.each([
    ['proxy', 50, 60_000, 'before the limit of the proxy'],
    ['client', 25_000, 50, 'in time'],
  ])('answers 504 for a list after the limit of the %s', async (_whose, timeout, clientTimeout, words) => {
    const { get, emulator, reported } = await setUpProxy({ timeout }, {}, clientTimeout);
    emulator.setFault({ kind: 'hang', times: 1 });
    expect((await get()).status).toBe(504);
    expect(reported).toMatchObject([[{ message: expect.stringContaining(words) as string }, 'list']]);
    expect((await get()).status).toBe(200);
  });

  test('starts a new refresh after one has reached the limit', async () => {
    const { post, emulator } = await setUpProxy({ timeout: 500 });
    emulator.setFault({ kind: 'hang', times: 1 });
    expect((await post('/refresh-balances')).status).toBe(504);
    expect((await post('/refresh-balances')).status).toBe(200);
  });

  test('shows the browser the server’s timeout, not its own', async () => {
    const { endpoint, emulator } = await setUpProxy({ timeout: 50 });
    emulator.setFault('hang');
    const client = createWalletsClient({ endpoint });
    const error = { name: 'WalletsError', code: 'timeout', status: 504 };
    await expect(client.listWallets()).rejects.toMatchObject(error);
    await expect(client.refreshBalances()).rejects.toMatchObject(error);
  });
});

describe('with a clock that the test advances', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Starts a proxy and an emulated Juspay in this process, so that every timer is the test's. */
  function start(timeout?: number) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const wallets = [linkedWallet('PAYTM', { id: 'wlt_paytm' })];
    const emulator = createJuspayEmulator({ customers: { asha: { wallets } } });
    const signals: AbortSignal[] = [];
    const fetch = (request: Request) => {
      signals.push(request.signal);
      return emulator.fetch(request);
    };
    const proxy = createWalletsProxy({
      juspay: createJuspayClient({
        apiKey: 'test_api_key',
        merchantId: 'test_merchant',
        fetch,
      }),
      basePath: '/api/wallets',
      customer: () => 'asha',
      linking: { providers: ['PAYTM'] },
      onError: () => {},
      timeout,
    });
    const send = (path: string, init?: RequestInit) => proxy(new Request(`http://shop.example${path}`, init));
    const post = (path: string) => send(`/api/wallets${path}`, { method: 'POST' });
    const calls = () => emulator.requests.map(({ operation }) => operation);
    const aborted = () => signals.map((signal) => signal.aborted);
    return { emulator, send, post, calls, aborted };
  }

  test('answers before the browser gives up, with the default limits', async () => {
    const { emulator, send } = start();
    emulator.setFault('hang');
    const client = createWalletsClient({
      endpoint: '/api/wallets',
      fetch: (path, init) => send(path as string, init),
    });
    const failure = client.refreshBalances().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(browserTimeout);
    expect(await failure).toMatchObject({ code: 'timeout', status: 504 });
  });

  test('limits all calls to Juspay of one request together', async () => {
    const { emulator, post, calls, aborted } = start(1_000);
    emulator.setLatency({ list: 600, link: 600 });
    const delink = post('/wlt_paytm/delink');
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await delink).status).toBe(504);
    expect(calls()).toEqual(['list', 'delink']);
    expect(aborted()).toEqual([false, true]);
  });

  test('keeps a shared refresh running when one of its requests reaches the limit', async () => {
    const { emulator, post, calls } = start(1_000);
    emulator.setLatency({ list: 600, refresh: 600 });
    const first = post('/wlt_paytm/refresh');
    await vi.advanceTimersByTimeAsync(999);
    emulator.setLatency({ refresh: 600 });
    const second = post('/wlt_paytm/refresh');
    await vi.advanceTimersByTimeAsync(1);
    expect((await first).status).toBe(504);
    await vi.advanceTimersByTimeAsync(200);
    expect((await second).status).toBe(200);
    expect(calls()).toEqual(['list', 'refresh', 'list']);
  });

  test.each([0, -1, Number.NaN])('rejects %s as a time limit', (timeout) => {
    expect(() => start(timeout)).toThrow(TypeError);
  });
});
