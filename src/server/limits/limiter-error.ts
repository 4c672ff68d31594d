import { RedisError } from '../redis-eval.js';

/**
 * The limiter that servers share could not be asked. Told to `onError`, once for every request that met it; `cause` is
 * what the limiter threw. Where that is `createRedisLimiter`'s it holds no secret.
 */
export class LimiterError extends Error {
  override name = 'LimiterError';

  constructor(cause: unknown) {
    const why = cause instanceof RedisError ? cause.message : 'The limiter failed.';
    super(`The shared limit cannot be counted. ${why}`, { cause });
  }
}
