import { expect, onTestFinished, test, vi } from 'vitest';
import { createRedisLimiter, LimiterError } from '../../../src/server.js';
import type { LimiterOptions, WalletsProxyOptions } from '../../../src/server.js';
import { setUpProxy } from '../set-up-proxy.js';
import { startRelay } from '../start-relay.js';
import { redisForThisFile } from '../start-redis.js';
import { eventually } from '../../eventually.js';

const redis = redisForThisFile();

/** Starts two servers, each with its own connection to Redis. The test can cut both connections. */
async function twoServers(
  limits: LimiterOptions & { timeout?: number },
  options: Partial<WalletsProxyOptions> = {},
) {
  const relay = await startRelay(redis.url());
  const prefix = redis.prefix();
  const startServer = async () => {
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
  return { relay, first: await startServer(), second: await startServer() };
}

test('keeps counting refreshes locally while Redis is down, and reports it', async () => {
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

test('delays a refresh by at most the timeout when Redis does not answer', async () => {
  const { relay, first } = await twoServers({ limit: 2, window: 60_000, timeout: 200 });
  relay.hold();
  expect(await first.refresh()).toBe(200);
  const [[error] = []] = first.reported as [unknown, string][];
  expect(error).toBeInstanceOf(LimiterError);
  expect(error).toMatchObject({
    message: 'The shared limit cannot be counted. Redis did not answer within 200 ms.',
  });
});

test('counts refreshes of one wallet locally while Redis is down, and still answers lists', async () => {
  const { relay, first } = await twoServers({ limit: 1, window: 60_000 });
  relay.cut();
  expect((await first.get()).status).toBe(200);
  expect((await first.post('/wlt_asha_paytm/refresh')).status).toBe(200);
  const limited = await first.post('/wlt_asha_paytm/refresh');
  expect(limited.status).toBe(429);
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(1);
  expect(first.reported).toMatchObject([
    [{ name: 'LimiterError' }, 'refresh'],
    [{ name: 'LimiterError' }, 'refresh'],
  ]);
});

test('sends and tries no codes while Redis is down, so an outage allows no extra guesses', async () => {
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

test('writes the failed limit and its cause to the console when there is no onError', async () => {
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

test('falls back to six refreshes a minute when a custom limiter fails', async () => {
  const take = () => Promise.reject(new Error('down'));
  const { post, reported } = await setUpProxy({ refreshLimiter: { take } });
  const statuses: number[] = [];
  for (let click = 0; click < 7; click += 1) statuses.push((await post('/refresh-balances')).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
  expect(reported[0]).toMatchObject([
    { name: 'LimiterError', cause: { message: 'down' } },
    'refresh_balances',
  ]);
});
