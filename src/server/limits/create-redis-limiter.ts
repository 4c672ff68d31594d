import { evalRedis, RedisError } from '../redis-eval.js';
import type { RedisOptions } from '../redis-eval.js';
import { assertLimit } from './limiter.js';
import type { Limiter, LimiterOptions } from './limiter.js';

export interface RedisLimiterOptions extends LimiterOptions, RedisOptions {
  /**
   * Prefix of every key. Two limiters, or two shops, on one Redis need two prefixes.
   * @default 'batua:limit:'
   */
  prefix?: string | undefined;
}

/**
 * One run is atomic, and all servers share the clock of Redis. A sorted set holds the times taken. Times in the future
 * exist only after that clock was set back. The script deletes them, because they would block the customer for as long.
 */
const script = `
local limit, window = tonumber(ARGV[1]), tonumber(ARGV[2])
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
redis.call('ZREMRANGEBYSCORE', KEYS[1], now + 1, '+inf')
local count = redis.call('ZCARD', KEYS[1])
if count < limit then
  redis.call('ZADD', KEYS[1], now, clock[1] .. '-' .. clock[2] .. '-' .. count)
  redis.call('PEXPIRE', KEYS[1], window)
  return -1
end
local oldest = redis.call('ZRANGE', KEYS[1], -limit, -limit, 'WITHSCORES')
return oldest[2] + window - now
`;

/**
 * Creates a limiter that counts in Redis, so one limit holds across all servers: at most `limit` in any `window`.
 *
 * While Redis is down or slower than `timeout`, `take` rejects. `createWalletsProxy` then calls `onError` with a
 * `LimiterError`, counts refreshes locally on each server, and sends and tries no codes.
 *
 * @throws {TypeError} When `limit` or `window` is not a whole number above 0.
 */
export function createRedisLimiter({ limit, window, prefix, ...redis }: RedisLimiterOptions): Limiter {
  assertLimit(limit, window);
  return {
    allows: { limit, window },
    async take(key) {
      const args = [String(limit), String(window)];
      const wait = toNumber(await evalRedis(redis, script, (prefix ?? 'batua:limit:') + key, args));
      return wait < 0 ? { allowed: true } : { allowed: false, retryAfter: wait };
    },
  };
}

/** Some client settings return numbers as text or as bigint. */
function toNumber(answer: unknown): number {
  if (typeof answer === 'number' || typeof answer === 'bigint') return Number(answer);
  if (typeof answer === 'string' && /^-?\d+$/.test(answer)) return Number(answer);
  throw new RedisError('createRedisLimiter: eval did not return a number.');
}
