import { beforeEach, expect, test, vi } from 'vitest';
import {
  createJuspayClient,
  createMemoryLimiter,
  createWalletsProxy,
  LimiterError,
} from '../../../src/server.js';
import type { WalletsProxyOptions } from '../../../src/server.js';
import { createJuspayEmulator } from '../../../src/testing.js';

const emulator = createJuspayEmulator();
const juspay = createJuspayClient({ ...emulator, fetch: emulator.fetch });
const limiter = createMemoryLimiter({ limit: 1, window: 1 });
const onError = vi.fn<(error: unknown) => void>();

beforeEach(() => void onError.mockClear());

const create = (basePath: string, options: Partial<WalletsProxyOptions> = {}) =>
  createWalletsProxy({ juspay, basePath, customer: () => 'guest_user', onError, ...options });
const request = (path: string) => new Request(`https://shop.example${path}`);

test('reports once that a proxy is created inside every request', async () => {
  for (let visit = 0; visit < 4; visit += 1) {
    expect((await create('/every')(request('/every'))).status).toBe(200);
    expect(onError).toHaveBeenCalledTimes(visit > 0 ? 1 : 0);
  }
  const [error] = onError.mock.calls[0] ?? [];
  expect(error).toBeInstanceOf(LimiterError);
  expect(String(error)).toMatch(/inside requests.*createRedisLimiter/);
});

test('reports it when only the limit of codes is in memory', async () => {
  for (let visit = 0; visit < 2; visit += 1) {
    await create('/codes', { refreshLimiter: limiter, linking: { providers: [] } })(request('/codes'));
  }
  expect(onError).toHaveBeenCalledOnce();
});

test('writes it to the console without onError', async () => {
  const write = vi.spyOn(console, 'error').mockImplementation(() => {});
  for (let visit = 0; visit < 3; visit += 1) await create('/log', { onError: undefined })(request('/log'));
  expect(write.mock.calls).toEqual([
    [expect.stringMatching(/^batua: request: createWalletsProxy is called inside/)],
  ]);
});

test.each<[string, () => Promise<unknown>]>([
  [
    'one proxy that the first request creates',
    async () => {
      const proxy = create('/first');
      for (let visit = 0; visit < 3; visit += 1) await proxy(request('/first'));
    },
  ],
  [
    'proxies that are created before their requests',
    async () => {
      const proxies = [create('/before'), create('/before'), create('/before')];
      await Promise.resolve();
      for (const proxy of proxies) await proxy(request('/before'));
    },
  ],
  [
    'limits that all requests share',
    async () => {
      const options = { refreshLimiter: limiter, linking: { providers: [], otpLimiter: limiter } };
      for (let visit = 0; visit < 3; visit += 1) await create('/shared', options)(request('/shared'));
    },
  ],
])('reports nothing for %s', async (_, work) => {
  await work();
  expect(onError).not.toHaveBeenCalled();
});
