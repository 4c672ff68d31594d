import { nodeEnv } from '../environment.js';
import type { PaymentStore } from './payment-store.js';

let hasWarned = false;

/**
 * Creates a store for one server. It keeps at most `maxKeys` values and forgets the oldest first, and a restart forgets
 * all. In production it warns once, because an order can then be debited twice.
 */
export function createMemoryPaymentStore(maxKeys = 20_000): PaymentStore {
  const kept = new Map<string, { value: string; until: number }>();

  function read(key: string): string | null {
    const entry = kept.get(key);
    return entry && entry.until > performance.now() ? entry.value : null;
  }

  function write(key: string, value: string, lifetime: number): void {
    warnInProduction();
    kept.delete(key);
    kept.set(key, { value, until: performance.now() + lifetime });
    for (const oldest of kept.keys()) {
      if (kept.size <= maxKeys) break;
      kept.delete(oldest);
    }
  }

  return {
    add: async (key, value, lifetime) => {
      if (read(key) !== null) return false;
      write(key, value, lifetime);
      return true;
    },
    get: async (key) => read(key),
    set: async (key, value, lifetime) => write(key, value, lifetime),
  };
}

function warnInProduction(): void {
  if (hasWarned || nodeEnv() !== 'production') return;
  hasWarned = true;
  console.warn(
    'batua: payments are kept in memory. After a restart, or on a second server, an order can be debited twice. ' +
      'Pass a store: createSqlPaymentStore or createRedisPaymentStore.',
  );
}
