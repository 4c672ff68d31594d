import type { PaymentStore } from '../../../src/server.js';
import { rightTime } from './set-up-order.js';

/** Creates a payment store like Redis, in memory. It has its own clock, and each call takes 5 ms. */
export function sharedStore() {
  const entries = new Map<string, { value: string; until: number }>();
  const readKeys: string[] = [];
  let offset = 0;
  const now = () => rightTime() + offset;
  const roundTrip = () => new Promise((resolve) => setTimeout(resolve, 5));
  const read = (key: string) => {
    const entry = entries.get(key);
    return entry && entry.until > now() ? entry.value : null;
  };
  const store: PaymentStore = {
    add: async (key, value, lifetime) => {
      await roundTrip();
      if (read(key) !== null) return false;
      entries.set(key, { value, until: now() + lifetime });
      return true;
    },
    get: async (key) => {
      await roundTrip();
      readKeys.push(key);
      return read(key);
    },
    set: async (key, value, lifetime) => {
      await roundTrip();
      entries.set(key, { value, until: now() + lifetime });
    },
  };
  return {
    ...store,
    values: () => [...entries],
    /** Returns how often a key was read. */
    reads: (key: string) => readKeys.filter((readKey) => readKey === key).length,
    /** Moves the store's clock forward, in milliseconds. */
    advance: (time: number) => {
      offset += time;
    },
  };
}
