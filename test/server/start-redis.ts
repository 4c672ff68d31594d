import { randomUUID } from 'node:crypto';
import { createClient } from '@redis/client';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { startRedis } from '../../scripts/redis.mjs';
import type { RedisEval } from '../../src/server.js';

/** Starts a real Redis for the tests of one file. The first run on a machine may download it. */
export function redisForThisFile() {
  let redis = { url: '', stop: async () => {} };
  const own = `test:${randomUUID()}:`;
  beforeAll(async () => {
    redis = await startRedis();
  }, 300_000);
  afterAll(async () => {
    if (redis.url !== '') await forget(redis.url, own);
    await redis.stop();
  });

  return {
    url: () => redis.url,
    /** Opens another server's connection, which closes when the test ends. */
    connect: (url = redis.url) => connect(url),
    /** Returns a key prefix for one test, because tests can share a Redis. */
    prefix: () => `${own}${randomUUID()}:`,
  };
}

async function connect(url: string) {
  const client = createClient({ url, disableOfflineQueue: true, socket: { reconnectStrategy: 20 } });
  // Each call on the connection reports its own error.
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.destroy());
  const run: RedisEval = (script, keys, args) => client.eval(script, { keys, arguments: args });
  return { client, eval: run };
}

/** Deletes the test's keys from a Redis that keeps running. */
async function forget(url: string, prefix: string): Promise<void> {
  const client = await createClient({ url }).connect();
  for await (const keys of client.scanIterator({ MATCH: `${prefix}*`, COUNT: 1000 })) {
    if (keys.length > 0) await client.unlink(keys);
  }
  client.destroy();
}
