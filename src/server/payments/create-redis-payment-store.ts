import { evalRedis, RedisError } from '../redis-eval.js';
import type { RedisOptions } from '../redis-eval.js';
import type { PaymentStore } from './payment-store.js';

export interface RedisPaymentStoreOptions extends RedisOptions {
  /**
   * Stands before every key. Two shops on one Redis need two prefixes: their order ids may be alike.
   * @default ''
   */
  prefix?: string | undefined;
}

const addScript = `return redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) and 1 or 0`;
const getScript = `return redis.call('GET', KEYS[1])`;
const setScript = `redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2]) return 1`;

/**
 * Keeps the attempts to pay in Redis, so that `payWithWallet` charges an order once however many servers it runs on.
 * While Redis is down nothing is debited and the outcome is `UNKNOWN`.
 *
 * That Redis must not evict keys (`maxmemory-policy noeviction`): where the claim of a debit on its way is thrown out,
 * or the mark that it is alive, another server debits again.
 */
export function createRedisPaymentStore({ prefix = '', ...redis }: RedisPaymentStoreOptions): PaymentStore {
  return {
    async add(key, value, lifetime) {
      const added = await evalRedis(redis, addScript, prefix + key, [value, String(lifetime)]);
      return Number(added) === 1;
    },
    async get(key) {
      const value = await evalRedis(redis, getScript, prefix + key, []);
      if (value === null || typeof value === 'string') return value;
      throw new RedisError(
        'createRedisPaymentStore: eval gave something else than the text that was written.',
      );
    },
    async set(key, value, lifetime) {
      await evalRedis(redis, setScript, prefix + key, [value, String(lifetime)]);
    },
  };
}
