import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMemoryLimiter, createRedisLimiter } from '../../../src/server.js';
import type { RedisEval } from '../../../src/server.js';

test('never allows more than the limit in any window, and returns the exact wait', async () => {
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

test('forgets the least recently used key above maxKeys', async () => {
  const limiter = createMemoryLimiter({ limit: 1, window: 60_000, maxKeys: 2, now: () => 0 });
  await limiter.take('a');
  await limiter.take('b');
  await limiter.take('a');
  await limiter.take('c');
  expect((await limiter.take('a')).allowed).toBe(false);
  expect((await limiter.take('b')).allowed).toBe(true);
});

test.each([0, -1, 1.5, Number.NaN])('throws for a limit of %s', (limit) => {
  expect(() => createMemoryLimiter({ limit, window: 1000 })).toThrow(TypeError);
  expect(() => createMemoryLimiter({ limit: 1, window: limit })).toThrow(TypeError);
  expect(() => createRedisLimiter({ eval: async () => -1, limit, window: 1000 })).toThrow(TypeError);
});

test('passes one key and two numbers to the Redis script and reads the wait', async () => {
  const calls: [string[], string[]][] = [];
  const limiter = createRedisLimiter({
    eval: async (_script, keys, args) => {
      calls.push([keys, args]);
      return calls.length === 1 ? -1 : '2500';
    },
    limit: 6,
    window: 60_000,
    prefix: 'shop:',
  });
  await expect(limiter.take('asha')).resolves.toEqual({ allowed: true });
  await expect(limiter.take('asha')).resolves.toEqual({ allowed: false, retryAfter: 2500 });
  expect(calls).toEqual([
    [['shop:asha'], ['6', '60000']],
    [['shop:asha'], ['6', '60000']],
  ]);
});

test.each(['OK', null, undefined, true, '', [], {}])('rejects when eval returns %o', async (answer) => {
  const limiter = createRedisLimiter({ eval: async () => answer, limit: 6, window: 60_000 });
  await expect(limiter.take('asha')).rejects.toThrow('eval did not return a number');
});

test('accepts numbers as text or as bigint from the client', async () => {
  const taking = (answer: unknown) =>
    createRedisLimiter({ eval: async () => answer, limit: 6, window: 60_000 }).take('asha');
  await expect(taking(-1n)).resolves.toEqual({ allowed: true });
  await expect(taking('2500')).resolves.toEqual({ allowed: false, retryAfter: 2500 });
});

test('hides the password that the client’s error contains after a refused login', async () => {
  const error = Object.assign(new Error('WRONGPASS invalid username-password pair'), {
    command: { name: 'auth', args: ['planted'] },
  });
  const limiter = createRedisLimiter({ eval: () => Promise.reject(error), limit: 6, window: 60_000 });
  const thrown: unknown = await Promise.resolve(limiter.take('asha')).catch((caught: unknown) => caught);
  expect(inspect(thrown, { depth: 9 })).toContain('Redis failed: WRONGPASS');
  expect(inspect(thrown, { depth: 9, showHidden: true })).not.toContain('planted');
});

/** The declaration of ioredis. */
interface IoRedis {
  eval: (script: string, keyCount: number, ...rest: (string | Buffer | number)[]) => Promise<unknown>;
}

/** The declaration of Upstash's client. */
interface UpstashRedis {
  eval: (script: string, keys: string[], args: unknown[]) => Promise<unknown>;
}

test('passes every argument to ioredis and Upstash with the documented code', async () => {
  const calls: unknown[] = [];
  const ioredis: IoRedis = {
    eval: async (_script, ...rest) => calls.push(rest) && -1,
  };
  const upstash: UpstashRedis = {
    eval: async (_script, ...rest) => calls.push(rest) && -1,
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
  expect(calls).toEqual([
    [1, key, '6', '60000'],
    [[key], ['6', '60000']],
  ]);
});
