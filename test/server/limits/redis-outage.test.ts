import { expect, onTestFinished, test, vi } from 'vitest';
import { createRedisLimiter, LimiterError } from '../../../src/server.js';
import type { LimiterOptions, WalletsProxyOptions } from '../../../src/server.js';
import { setUpProxy } from '../set-up-proxy.js';
import { startRelay } from '../start-relay.js';
import { redisForThisFile } from '../start-redis.js';
import { eventually } from '../../eventually.js';

const redis = redisForThisFile();

/** Two servers with a connection each, over a wire to Redis that can be cut. */
async function twoServers(
  limits: LimiterOptions & { timeout?: number },
  options: Partial<WalletsProxyOptions> = {},
) {
  const relay = await startRelay(redis.url());
  const prefix = redis.prefix();
  const set = async () => {
    const { client, eval: run } = await redis.connect(relay.url);
    const shared = { timeout: 10_000, ...limits, eval: run };
    const server = await setUpProxy({
      refreshLimiter: createRedisLimiter({ ...shared, prefix: `${prefix}refresh:` }),
      linking: {
        providers: ['MOBIKWIK'],
        otpLimiter: createRedisLimiter({ ...shared, prefix: `${prefix}otp:` }),
      },
      ...options,
    });
    const refresh = async () => (await server.post('/refresh-balances')).status;
    return {
      ...server,
      refresh,
      isBack: () => eventually(() => client.ping()),
    };
  };
  return { relay, first: await set(), second: await set() };
}

test('while Redis is down customers still refresh, each server counts alone, and the merchant is reported', async () => {
  const { relay, first, second } = await twoServers({ limit: 2, window: 60_000 });
  expect([await first.refresh(), await second.refresh(), await first.refresh()]).toEqual([200, 200, 429]);
  expect(first.reported).toEqual([]);

  relay.cut();
  expect([await first.refresh(), await first.refresh(), await first.refresh()]).toEqual([200, 200, 429]);
  expect([await second.refresh(), await second.refresh(), await second.refresh()]).toEqual([200, 200, 429]);
  expect(first.calls().filter((call) => call === 'refresh_all')).toHaveLength(3);
  expect(first.reported).toHaveLength(3);
  expect(first.reported[0]).toMatchObject([{ name: 'LimiterError' }, 'refresh_balances']);

  relay.mend();
  await Promise.all([first.isBack(), second.isBack()]);
  expect([await first.refresh(), await second.refresh()]).toEqual([429, 429]);
  expect(first.reported).toHaveLength(3);
});

test('a Redis that hangs holds a refresh up no longer than the timeout', async () => {
  const { relay, first } = await twoServers({ limit: 2, window: 60_000, timeout: 200 });
  relay.hold();
  expect(await first.refresh()).toBe(200);
  const [[error] = []] = first.reported as [unknown, string][];
  expect(error).toBeInstanceOf(LimiterError);
  expect(error).toMatchObject({
    message: 'The shared limit cannot be counted. Redis did not answer within 200 ms.',
  });
});

test('while Redis is down a refresh of one wallet is counted alone as well, and lists come as ever', async () => {
  const { relay, first } = await twoServers({ limit: 1, window: 60_000 });
  relay.cut();
  expect((await first.get()).status).toBe(200);
  expect((await first.post('/wlt_asha_paytm/refresh')).status).toBe(200);
  const refused = await first.post('/wlt_asha_paytm/refresh');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(1);
  expect(first.reported).toMatchObject([
    [{ name: 'LimiterError' }, 'refresh'],
    [{ name: 'LimiterError' }, 'refresh'],
  ]);
});

test('while Redis is down no code is sent and none tried, so that nobody gains by an outage', async () => {
  const { relay, first } = await twoServers({ limit: 5, window: 60_000 });
  relay.cut();
  const answers = [
    await first.post('', { wallet: 'MOBIKWIK' }),
    await first.post('/wlt_asha_simpl/authenticate'),
    await first.post('/wlt_asha_simpl/link', { otp: '1234' }),
  ];
  for (const answer of answers) {
    expect(answer.status).toBe(500);
    await expect(answer.json()).resolves.toMatchObject({ error_code: 'service_unavailable' });
  }
  expect(first.calls().filter((call) => call !== 'list')).toEqual([]);
  expect(first.reported).toMatchObject([
    [{ name: 'LimiterError' }, 'create'],
    [{ name: 'LimiterError' }, 'authenticate'],
    [{ name: 'LimiterError' }, 'link'],
  ]);
});

test('a merchant without a log of their own reads in the server’s which limit is not kept, and why', async () => {
  const written = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => written.mockRestore());
  const { relay, first } = await twoServers(
    { limit: 2, window: 60_000, timeout: 200 },
    { onError: undefined },
  );
  relay.hold();
  expect(await first.refresh()).toBe(200);
  const lines = written.mock.calls.map(([line]) => String(line));
  expect(lines).toEqual([
    'batua: refresh_balances: The shared limit cannot be counted. Redis did not answer within 200 ms.',
  ]);
});

test('a limiter of the merchant’s own that fails is treated alike: six refreshes a minute', async () => {
  const take = () => Promise.reject(new Error('down'));
  const { post, reported } = await setUpProxy({ refreshLimiter: { take } });
  const statuses: number[] = [];
  for (let click = 0; click < 7; click += 1) statuses.push((await post('/refresh-balances')).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
  expect(reported[0]).toMatchObject([{ name: 'LimiterError', cause: { message: 'down' } }, 'refresh_balances']);
});
