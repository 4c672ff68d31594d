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

/** Redis cannot be asked. Its message holds no secret. */
export class RedisError extends Error {
  override name = 'RedisError';
}

/**
 * Runs a script on one key.
 *
 * @throws {RedisError} Where Redis fails or takes too long. Of the client's error only the words are kept: that of
 * ioredis holds the command, and with it the password where a login was refused.
 */
export async function askRedis(
  { eval: run, timeout = 1000 }: RedisOptions,
  script: string,
  key: string,
  args: string[],
): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new RedisError(`Redis did not answer within ${timeout} ms.`));
    }, timeout);
  });
  try {
    return await Promise.race([run(script, [key], args), late]);
  } catch (error) {
    throw error instanceof RedisError ? error : new RedisError(`Redis failed: ${wordsOf(error)}`);
  } finally {
    clearTimeout(timer);
  }
}

/** Node gives no message, only a code, where each address of a host refused. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return error.message || ('code' in error ? String(error.code) : error.name);
}
