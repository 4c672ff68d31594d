import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { serve } from '../serve.js';
import { setUpProxy } from '../set-up-proxy.js';
import { limitedServersForThisFile } from './start-limited-servers.js';
import { redisForThisFile } from '../start-redis.js';

const redis = redisForThisFile();
const startServers = limitedServersForThisFile();
const hour = 3_600_000;

/** Starts three processes, each with its own connection. Their clocks are up to two hours apart. */
async function threeServers(limit: number, window: number) {
  const { emulator, calls } = await setUpProxy();
  const shared = {
    redisUrl: redis.url(),
    juspayUrl: await serve(emulator.fetch),
    prefix: redis.prefix(),
    limit,
    window,
  };
  const origins = await startServers([0, hour, -hour].map((clockError) => ({ ...shared, clockError })));
  const post = (server: number, path: string, customer = 'asha', body?: object) =>
    fetch(`${origins[server % origins.length]}/api/wallets${path}`, {
      method: 'POST',
      headers: { 'x-test-session': customer, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  return { calls, post };
}

test('allows four refreshes across three servers, then answers 429 with the wait', async () => {
  const { post, calls } = await threeServers(4, 60_000);
  const answers: Response[] = [];
  for (let click = 0; click < 9; click += 1) answers.push(await post(click, '/refresh-balances'));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 429, 429, 429, 429, 429]);
  for (const limited of answers.slice(4)) {
    const wait = Number(limited.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(1);
    expect(wait).toBeLessThanOrEqual(60);
    await expect(limited.json()).resolves.toMatchObject({ error_code: 'rate_limited' });
  }
  expect(calls()).toHaveLength(4);
  expect((await post(0, '/refresh-balances', 'ravi')).status).toBe(200);
});

test('allows no more than the limit when clicks reach three servers at once', async () => {
  const { post, calls } = await threeServers(2, 60_000);
  const answers = await Promise.all([0, 1, 2].map((server) => post(server, '/refresh-balances')));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 200, 429]);
  expect(calls()).toEqual(['refresh_all', 'refresh_all']);
});

test('allows a refresh on another server after the wait that one server returned', async () => {
  const { post } = await threeServers(1, 1000);
  let click = 0;
  let answer = await post(click, '/refresh-balances');
  while (answer.status === 200) answer = await post((click += 1), '/refresh-balances');
  expect(answer.status).toBe(429);
  expect(answer.headers.get('retry-after')).toBe('1');
  await sleep(1000);
  expect((await post(click + 1, '/refresh-balances')).status).toBe(200);
});

test('limits sent and tried codes across servers', async () => {
  const { post, calls } = await threeServers(2, 60_000);
  const send = async (server: number) => (await post(server, '/wlt_asha_simpl/authenticate')).status;
  expect([await send(0), await send(1), await send(2), await send(0)]).toEqual([200, 200, 429, 429]);
  const guess = async (server: number) =>
    (await post(server, '/wlt_asha_simpl/link', 'asha', { otp: '0000' })).status;
  expect([await guess(0), await guess(1), await guess(2), await guess(0)]).toEqual([200, 200, 429, 429]);
  expect(calls().filter((call) => call !== 'list')).toEqual(['authenticate', 'authenticate', 'link', 'link']);
});
