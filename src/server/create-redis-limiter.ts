import { assertLimit } from './limiter.js';
import type { Limiter, LimiterOptions } from './limiter.js';

export interface RedisLimiterOptions extends LimiterOptions {
  /**
   * Runs a Lua script on Redis 5 or newer.
   * - ioredis: `(script, keys, args) => redis.eval(script, keys.length, ...keys, ...args)`
   * - node-redis: `(script, keys, args) => client.eval(script, { keys, arguments: args })`
   * - Upstash: `(script, keys, args) => redis.eval(script, keys, args)`
   */
  eval: (script: string, keys: string[], args: string[]) => Promise<unknown>;
  /**
   * Stands before every key. Two limiters on one Redis need two prefixes.
   * @default 'batua:limit:'
   */
  prefix?: string | undefined;
}

/** One run is atomic, and Redis's clock is the one that all servers share. A sorted set holds the times taken. */
const script = `
local limit, window = tonumber(ARGV[1]), tonumber(ARGV[2])
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
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
 * A limiter that counts in Redis, so that one limit holds across all servers: at most `limit` in any `window`.
 * Where Redis cannot be reached `take` rejects, and the proxy then refuses: a limit that cannot be kept is not waived.
 */
export function createRedisLimiter({
  eval: run,
  limit,
  window,
  prefix = 'batua:limit:',
}: RedisLimiterOptions): Limiter {
  assertLimit(limit, window);
  return {
    async take(key) {
      const wait = Number(await run(script, [prefix + key], [String(limit), String(window)]));
      if (Number.isNaN(wait)) throw new TypeError('createRedisLimiter: eval gave no number.');
      return wait < 0 ? { allowed: true } : { allowed: false, retryAfter: wait };
    },
  };
}
