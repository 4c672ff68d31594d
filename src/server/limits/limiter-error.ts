import { RedisError } from '../redis-eval.js';

/**
 * A limiter failed. `onError` receives it once for every affected request. `cause` is the error that the limiter threw.
 * An error of `createRedisLimiter` contains no secret.
 */
export class LimiterError extends Error {
  override name = 'LimiterError';

  constructor(cause: unknown) {
    const why = cause instanceof RedisError ? cause.message : 'The limiter failed.';
    super(`The shared limit cannot be counted. ${why}`, { cause });
  }
}
