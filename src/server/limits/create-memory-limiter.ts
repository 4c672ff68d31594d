import { assertLimit } from './limiter.js';
import type { Limiter, LimiterOptions } from './limiter.js';

export interface MemoryLimiterOptions extends LimiterOptions {
  /**
   * How many keys are remembered; the one longest unused is forgotten first.
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
 * A limiter that counts in this process: at most `limit` in any `window`. Where several servers or short-lived
 * functions answer, use `createRedisLimiter`, or each of them counts alone.
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
      // Written anew, so that the Map's order is the order of use.
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
