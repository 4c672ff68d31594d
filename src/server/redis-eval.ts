import { withTimeout } from '../contract/with-timeout.js';

/**
 * Runs a Lua script on Redis 5 or newer, Valkey or what speaks like them, through whichever client the server has.
 * - node-redis: `(script, keys, args) => client.eval(script, { keys, arguments: args })`
 * - ioredis: `(script, keys, args) => redis.eval(script, keys.length, ...keys, ...args)`
 * - Upstash: `(script, keys, args) => redis.eval(script, keys, args)`, with `automaticDeserialization: false`
 *
 * Let the client refuse what it cannot send at once (node-redis: `disableOfflineQueue: true`, ioredis:
 * `enableOfflineQueue: false`). Otherwise it sends it when Redis is back, long after anybody waits for it. And give it
 * a listener for `error`: without one, node-redis ends the process when Redis goes down.
 */
export type RedisEval = (script: string, keys: string[], args: string[]) => Promise<unknown>;

export interface RedisOptions {
  /** Runs a Lua script; see `RedisEval` for the line that each client needs. Every script has one key. */
  eval: RedisEval;
  /**
   * How long Redis may take to answer, in milliseconds. After that it counts as down.
   * @default 1000
   */
  timeout?: number | undefined;
}

/** Redis failed or did not answer in time. The message holds no secret. */
export class RedisError extends Error {
  override name = 'RedisError';
}

/**
 * Runs a script on one key.
 *
 * @throws {RedisError} When Redis fails or takes too long. It keeps only the message of the client's error: an
 * ioredis error also holds the command, and with it the password of a refused login.
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

/** When every address of a host refuses, Node's error has a code and no message. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return error.message || ('code' in error ? String(error.code) : error.name);
}
