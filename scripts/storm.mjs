// Runs the storm of payments at full size and prints its figures. Exit code 1 where a promise is broken.
//   npm run storm -- --seed 7 --orders 200 --flush
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createClient } from '@redis/client';
import { buildForNode } from './build-for-node.mjs';
import { startRedis } from './redis.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    orders: { type: 'string', default: '200' },
    pays: { type: 'string', default: '10' },
    payers: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '45' },
    patience: { type: 'string', default: '30' },
    settle: { type: 'string', default: '3000' },
    // Top-up pages take money of orders that another wallet has paid.
    overpay: { type: 'boolean', default: false },
    // Empties Redis now and then.
    flush: { type: 'boolean', default: false },
    // How many histories are printed.
    show: { type: 'string', default: '5' },
  },
});
if (values.flush && process.env.REDIS_URL) {
  console.error('--flush empties Redis: it does not run with the Redis of REDIS_URL.');
  process.exit(2);
}

const redis = await startRedis();
const payer = await buildForNode('test/storm/payer.ts');
const storm = await buildForNode('test/storm/run-storm.ts');
const admin = await createClient({ url: redis.url }).connect();
let broken = true;
try {
  const { runStorm } = await import(storm.file);
  const { figures, violations } = await runStorm({
    seed: values.seed,
    orders: Number(values.orders),
    pays: Number(values.pays),
    payers: Number(values.payers),
    duration: Number(values.seconds) * 1000,
    patience: Number(values.patience) * 1000,
    killEvery: 1500,
    settleAfter: Number(values.settle),
    payerFile: payer.file,
    redisUrl: redis.url,
    prefix: `storm:${randomUUID()}:`,
    overpay: values.overpay,
    disturb: values.flush
      ? { every: 3000, name: 'Redis is emptied', act: async () => void (await admin.flushAll()) }
      : undefined,
  });
  for (const { text } of violations.slice(0, Number(values.show))) console.error(`${text}\n`);
  console.log(JSON.stringify(figures, null, 2));
  console.log(
    violations.length === 0 ? 'All promises hold.' : `${violations.length} orders break a promise.`,
  );
  broken = violations.length > 0;
} finally {
  admin.destroy();
  await Promise.all([payer.remove(), storm.remove(), redis.stop()]);
}
process.exit(broken ? 1 : 0);
