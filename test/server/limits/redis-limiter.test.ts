import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createRedisLimiter } from '../../../src/server.js';
import { redisForThisFile } from '../start-redis.js';

const redis = redisForThisFile();

test('allows exactly the limit among sixty simultaneous takes over three connections', async () => {
  const prefix = redis.prefix();
  const limiters = await Promise.all(
    [1, 2, 3].map(async () => {
      const { eval: run } = await redis.connect();
      return createRedisLimiter({ eval: run, limit: 5, window: 60_000, prefix });
    }),
  );
  const verdicts = await Promise.all(
    Array.from({ length: 60 }, async (_, take) => await limiters[take % 3]?.take('asha')),
  );
  expect(verdicts.filter((verdict) => verdict?.allowed)).toHaveLength(5);
  for (const verdict of verdicts) {
    if (verdict?.allowed) continue;
    expect(verdict?.retryAfter).toBeGreaterThan(0);
    expect(verdict?.retryAfter).toBeLessThanOrEqual(60_000);
  }
});

test('slides the window: allows at most the limit at any moment, and never less', async () => {
  const { eval: run } = await redis.connect();
  const [limit, window] = [2, 300];
  const limiter = createRedisLimiter({ eval: run, limit, window, prefix: redis.prefix() });
  const taken: { from: number; to: number }[] = [];
  const wrong: object[] = [];
  for (let take = 0; take < 30; take += 1) {
    await sleep((take * 37) % 80);
    const from = performance.now();
    const { allowed } = await limiter.take('asha');
    const to = performance.now();
    // Redis counted it between these two times. Its clock counts whole milliseconds.
    const certain = taken.filter((one) => one.from - 1 > to - window).length;
    const possible = taken.filter((one) => one.to + 1 > from - window).length;
    if (allowed ? certain >= limit : possible < limit) wrong.push({ take, allowed });
    if (allowed) taken.push({ from, to });
  }
  expect(wrong).toEqual([]);
});

test('allows the next take after the returned wait', async () => {
  const { eval: run } = await redis.connect();
  const limiter = createRedisLimiter({ eval: run, limit: 1, window: 400, prefix: redis.prefix() });
  let verdict = await limiter.take('asha');
  while (verdict.allowed) verdict = await limiter.take('asha');
  expect(verdict.retryAfter).toBeGreaterThan(0);
  expect(verdict.retryAfter).toBeLessThanOrEqual(400);
  await sleep(verdict.retryAfter + 1);
  await expect(limiter.take('asha')).resolves.toEqual({ allowed: true });
});

test('counts customers and prefixes separately', async () => {
  const { eval: run } = await redis.connect();
  const options = { eval: run, limit: 1, window: 60_000 };
  const limiter = createRedisLimiter({ ...options, prefix: redis.prefix() });
  await expect(limiter.take('asha')).resolves.toEqual({ allowed: true });
  await expect(limiter.take('ravi')).resolves.toEqual({ allowed: true });
  await expect(limiter.take('asha')).resolves.toMatchObject({ allowed: false });
  const other = createRedisLimiter({ ...options, prefix: redis.prefix() });
  await expect(other.take('asha')).resolves.toEqual({ allowed: true });
});

test('keeps one key for each customer, which expires with the window', async () => {
  const { client, eval: run } = await redis.connect();
  const prefix = redis.prefix();
  const limiter = createRedisLimiter({ eval: run, limit: 2, window: 60_000, prefix });
  for (let take = 0; take < 4; take += 1) await limiter.take('asha');
  await expect(client.keys(`${prefix}*`)).resolves.toEqual([`${prefix}asha`]);
  await expect(client.zCard(`${prefix}asha`)).resolves.toBe(2);
  const left = await client.pTTL(`${prefix}asha`);
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(60_000);
});

test('applies a changed limit at once, to earlier takes as well', async () => {
  const { eval: run } = await redis.connect();
  const options = { eval: run, window: 60_000, prefix: redis.prefix() };
  const before = createRedisLimiter({ ...options, limit: 3 });
  for (let take = 0; take < 3; take += 1) {
    await before.take('asha');
    await sleep(20);
  }
  const lower = await createRedisLimiter({ ...options, limit: 1 }).take('asha');
  const same = await before.take('asha');
  if (lower.allowed || same.allowed) throw new Error('Both takes should exceed the limit.');
  expect(lower.retryAfter).toBeGreaterThanOrEqual(same.retryAfter + 30);
  const raised = createRedisLimiter({ ...options, limit: 4 });
  await expect(raised.take('asha')).resolves.toEqual({ allowed: true });
});

test('locks nobody out after the clock of Redis was set back', async () => {
  const { client, eval: run } = await redis.connect();
  const prefix = redis.prefix();
  await client.zAdd(`${prefix}asha`, { score: Date.now() + 3_600_000, value: 'taken an hour from now' });
  const limiter = createRedisLimiter({ eval: run, limit: 1, window: 60_000, prefix });
  await expect(limiter.take('asha')).resolves.toEqual({ allowed: true });
  await expect(limiter.take('asha')).resolves.toMatchObject({ allowed: false });
});
