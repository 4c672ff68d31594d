import { randomUUID } from 'node:crypto';
import { createClient } from '@redis/client';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { startRedis } from '../../scripts/redis.mjs';
import type { RedisEval } from '../../src/server.js';

/** A real Redis for the tests of one file. The first time on a machine it may have to be downloaded. */
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
    /** A further server's connection, closed when the test is over. */
    connect: (url = redis.url) => connect(url),
    /** Keys of this test's own: the Redis may be shared. */
    prefix: () => `${own}${randomUUID()}:`,
  };
}

async function connect(url: string) {
  const client = createClient({ url, disableOfflineQueue: true, socket: { reconnectStrategy: 20 } });
  // Errors of the connection reach those who use it.
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.destroy());
  const run: RedisEval = (script, keys, args) => client.eval(script, { keys, arguments: args });
  return { client, eval: run };
}

/** A Redis that runs on keeps nothing of a test's. */
async function forget(url: string, prefix: string): Promise<void> {
  const client = await createClient({ url }).connect();
  for await (const keys of client.scanIterator({ MATCH: `${prefix}*`, COUNT: 1000 })) {
    if (keys.length > 0) await client.unlink(keys);
  }
  client.destroy();
}
