import { RedisError } from '../redis-eval.js';

/**
 * A limiter failed. `onError` receives it once for every affected request. `cause` is the error that the limiter threw.
 * An error of `createRedisLimiter` contains no secret. Without a cause, the proxy's limits cannot hold as it is used,
 * and the message says why. `onError` receives that once.
 */
export class LimiterError extends Error {
  override name = 'LimiterError';

  constructor(cause: unknown, message = describe(cause)) {
    super(message, cause === undefined ? {} : { cause });
  }
}

function describe(cause: unknown): string {
  const why = cause instanceof RedisError ? cause.message : 'The limiter failed.';
  return `The shared limit cannot be counted. ${why}`;
}
