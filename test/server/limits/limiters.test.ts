import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMemoryLimiter, createRedisLimiter } from '../../../src/server.js';
import type { RedisEval } from '../../../src/server.js';

test('never allows more than the limit in any window, and says exactly when the next one is allowed', async () => {
  const steps = fc.array(fc.record({ key: fc.constantFrom('a', 'b'), pause: fc.nat(40) }), { maxLength: 80 });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 100 }),
      steps,
      async (limit, window, takes) => {
        let time = 1000;
        const limiter = createMemoryLimiter({ limit, window, now: () => time });
        const allowed: Record<string, number[]> = { a: [], b: [] };
        for (const { key, pause } of takes) {
          time += pause;
          const before = (allowed[key] ?? []).filter((at) => at > time - window);
          const verdict = await limiter.take(key);
          expect(verdict.allowed).toBe(before.length < limit);
          if (verdict.allowed) {
            allowed[key]?.push(time);
            continue;
          }
          expect(verdict.retryAfter).toBeGreaterThan(0);
          time += verdict.retryAfter - 1;
          expect((await limiter.take(key)).allowed).toBe(false);
          time += 1;
          expect((await limiter.take(key)).allowed).toBe(true);
          allowed[key]?.push(time);
        }
      },
    ),
  );
});

test('remembers no more keys than it was told to, the longest unused going first', async () => {
  const limiter = createMemoryLimiter({ limit: 1, window: 60_000, maxKeys: 2, now: () => 0 });
  await limiter.take('a');
  await limiter.take('b');
  await limiter.take('a');
  await limiter.take('c');
  expect((await limiter.take('a')).allowed).toBe(false);
  expect((await limiter.take('b')).allowed).toBe(true);
});

test.each([0, -1, 1.5, Number.NaN])('refuses a limit of %s at once', (limit) => {
  expect(() => createMemoryLimiter({ limit, window: 1000 })).toThrow(TypeError);
  expect(() => createMemoryLimiter({ limit: 1, window: limit })).toThrow(TypeError);
  expect(() => createRedisLimiter({ eval: async () => -1, limit, window: 1000 })).toThrow(TypeError);
});

test('the Redis limiter hands its script one key and two numbers, and reads the wait', async () => {
  const asked: [string[], string[]][] = [];
  const limiter = createRedisLimiter({
    eval: async (_script, keys, args) => {
      asked.push([keys, args]);
      return asked.length === 1 ? -1 : '2500';
    },
    limit: 6,
    window: 60_000,
    prefix: 'shop:',
  });
  await expect(limiter.take('asha')).resolves.toEqual({ allowed: true });
  await expect(limiter.take('asha')).resolves.toEqual({ allowed: false, retryAfter: 2500 });
  expect(asked).toEqual([
    [['shop:asha'], ['6', '60000']],
    [['shop:asha'], ['6', '60000']],
  ]);
});

test.each(['OK', null, undefined, true, '', [], {}])(
  'an eval that gives %o allows nothing',
  async (answer) => {
    const limiter = createRedisLimiter({ eval: async () => answer, limit: 6, window: 60_000 });
    await expect(limiter.take('asha')).rejects.toThrow('eval gave no number');
  },
);

test('a client may give numbers as text or as bigint', async () => {
  const taking = (answer: unknown) =>
    createRedisLimiter({ eval: async () => answer, limit: 6, window: 60_000 }).take('asha');
  await expect(taking(-1n)).resolves.toEqual({ allowed: true });
  await expect(taking('2500')).resolves.toEqual({ allowed: false, retryAfter: 2500 });
});

test('a refused login does not show the password that the client keeps in its error', async () => {
  const error = Object.assign(new Error('WRONGPASS invalid username-password pair'), {
    command: { name: 'auth', args: ['planted'] },
  });
  const limiter = createRedisLimiter({ eval: () => Promise.reject(error), limit: 6, window: 60_000 });
  const thrown: unknown = await Promise.resolve(limiter.take('asha')).catch((caught: unknown) => caught);
  expect(inspect(thrown, { depth: 9 })).toContain('Redis failed: WRONGPASS');
  expect(inspect(thrown, { depth: 9, showHidden: true })).not.toContain('planted');
});

/** As ioredis declares it. */
interface IoRedis {
  eval: (script: string, keyCount: number, ...rest: (string | Buffer | number)[]) => Promise<unknown>;
}

/** As Upstash's client declares it. */
interface UpstashRedis {
  eval: (script: string, keys: string[], args: unknown[]) => Promise<unknown>;
}

test('the lines for ioredis and Upstash fit their clients and hand everything on', async () => {
  const asked: unknown[] = [];
  const ioredis: IoRedis = {
    eval: async (_script, ...rest) => asked.push(rest) && -1,
  };
  const upstash: UpstashRedis = {
    eval: async (_script, ...rest) => asked.push(rest) && -1,
  };
  const lines: RedisEval[] = [
    (script, keys, args) => ioredis.eval(script, keys.length, ...keys, ...args),
    (script, keys, args) => upstash.eval(script, keys, args),
  ];
  for (const run of lines) {
    const limiter = createRedisLimiter({ eval: run, limit: 6, window: 60_000 });
    await expect(limiter.take('asha')).resolves.toEqual({ allowed: true });
  }
  const key = 'batua:limit:asha';
  expect(asked).toEqual([
    [1, key, '6', '60000'],
    [[key], ['6', '60000']],
  ]);
});
