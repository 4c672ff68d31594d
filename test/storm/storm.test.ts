import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildForNode } from '../../scripts/build-for-node.mjs';
import { redisForThisFile } from '../server/start-redis.js';
import { runStorm } from './run-storm.js';

const redis = redisForThisFile();
let payer = { file: '', remove: async () => {} };
beforeAll(async () => {
  payer = await buildForNode('test/storm/payer.ts');
}, 60_000);
afterAll(() => payer.remove());

test('charges each order once and says so truly, however much goes wrong', { timeout: 60_000 }, async () => {
  const { figures, violations } = await runStorm({
    seed: process.env['STORM_SEED'] ?? '1',
    orders: 24,
    pays: 10,
    payers: 3,
    duration: 6500,
    patience: 14_000,
    killEvery: 1500,
    settleAfter: 3000,
    payerFile: payer.file,
    redisUrl: redis.url(),
    prefix: redis.prefix(),
  });
  const histories = violations.slice(0, 3).map(({ text }) => text);
  expect(histories.join('\n\n'), JSON.stringify(figures)).toBe('');
  expect(figures).toMatchObject({ orders: 24, overpaid: 0, callsUnanswered: 0 });
});
