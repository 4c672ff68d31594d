import { withTimeout } from '../contract/with-timeout.js';

/**
 * Runs a Lua script on Redis 5 or newer, Valkey or a compatible server, with any client:
 * - node-redis: `(script, keys, args) => client.eval(script, { keys, arguments: args })`
 * - ioredis: `(script, keys, args) => redis.eval(script, keys.length, ...keys, ...args)`
 * - Upstash: `(script, keys, args) => redis.eval(script, keys, args)`, with `automaticDeserialization: false`
 *
 * Turn off the client's offline queue (node-redis: `disableOfflineQueue: true`, ioredis: `enableOfflineQueue: false`).
 * Otherwise the client sends a script when Redis is back, long after the request has ended. Add a listener for `error`:
 * without one, node-redis ends the process when Redis goes down.
 */
export type RedisEval = (script: string, keys: string[], args: string[]) => Promise<unknown>;

export interface RedisOptions {
  /** Runs a Lua script. `RedisEval` shows the code for each client. Every script has one key. */
  eval: RedisEval;
  /**
   * How long to wait for Redis, in milliseconds. A slower Redis counts as down.
   * @default 1000
   */
  timeout?: number | undefined;
}

/** Redis failed or did not answer in time. The message contains no secret. */
export class RedisError extends Error {
  override name = 'RedisError';
}

/**
 * Runs a script on one key.
 *
 * @throws {RedisError} When Redis fails or takes too long. It keeps only the message of the client's error, because an
 * error of ioredis also contains the command, and so the password of a refused login.
 */
export function evalRedis(
  { eval: run, timeout = 1000 }: RedisOptions,
  script: string,
  key: string,
  args: string[],
): Promise<unknown> {
  const timeoutError = () => new RedisError(`Redis did not answer within ${timeout} ms.`);
  return withTimeout(timeout, undefined, async () => await run(script, [key], args), timeoutError).catch(
    (error: unknown) => {
      throw error instanceof RedisError ? error : new RedisError(`Redis failed: ${messageOf(error)}`);
    },
  );
}

/** Node's error has a code and no message when every address of a host refuses the connection. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return error.message || ('code' in error ? String(error.code) : error.name);
}
