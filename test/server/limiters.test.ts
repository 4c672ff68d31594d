import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMemoryLimiter, createRedisLimiter } from '../../src/server.js';

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

test('a Redis that answers nonsense or nothing allows nothing', async () => {
  const nonsense = createRedisLimiter({ eval: async () => 'OK', limit: 6, window: 60_000 });
  await expect(async () => await nonsense.take('asha')).rejects.toThrow(TypeError);
  const down = createRedisLimiter({
    eval: () => Promise.reject(new Error('down')),
    limit: 6,
    window: 60_000,
  });
  await expect(async () => await down.take('asha')).rejects.toThrow('down');
});
