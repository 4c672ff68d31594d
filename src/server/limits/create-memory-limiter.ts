import { assertLimit } from './limiter.js';
import type { Limiter, LimiterOptions } from './limiter.js';

export interface MemoryLimiterOptions extends LimiterOptions {
  /**
   * How many keys the limiter remembers. It forgets the least recently used key first.
   * @default 10_000
   */
  maxKeys?: number | undefined;
  /**
   * Clock, in epoch milliseconds.
   * @default Date.now
   */
  now?: (() => number) | undefined;
}

/**
 * Creates a limiter that counts in this process: at most `limit` in any `window`. Use `createRedisLimiter` for several
 * servers or short-lived functions. Otherwise each of them counts separately.
 *
 * @throws {TypeError} When `limit` or `window` is not a whole number above 0.
 */
export function createMemoryLimiter({
  limit,
  window,
  maxKeys = 10_000,
  now = Date.now,
}: MemoryLimiterOptions): Limiter {
  assertLimit(limit, window);
  const taken = new Map<string, number[]>();

  return {
    take(key) {
      const time = now();
      const recent = (taken.get(key) ?? []).filter((at) => at > time - window);
      const oldest = recent[recent.length - limit];
      const allowed = oldest === undefined;
      if (allowed) recent.push(time);
      // Deleting first keeps the Map in order of use.
      taken.delete(key);
      taken.set(key, recent);
      for (const idle of taken.keys()) {
        if (taken.size <= maxKeys) break;
        taken.delete(idle);
      }
      return allowed ? { allowed } : { allowed, retryAfter: oldest + window - time };
    },
  };
}
