import type { PaymentStore } from '../../../src/server.js';
import { rightTime } from './set-up-order.js';

/** What Redis does, in memory, by a clock of its own and with time to lose a race in. */
export function sharedStore() {
  const kept = new Map<string, { value: string; until: number }>();
  const asked: string[] = [];
  let ahead = 0;
  const now = () => rightTime() + ahead;
  const roundTrip = () => new Promise((resolve) => setTimeout(resolve, 5));
  const read = (key: string) => {
    const entry = kept.get(key);
    return entry && entry.until > now() ? entry.value : null;
  };
  const store: PaymentStore = {
    add: async (key, value, lifetime) => {
      await roundTrip();
      if (read(key) !== null) return false;
      kept.set(key, { value, until: now() + lifetime });
      return true;
    },
    get: async (key) => {
      await roundTrip();
      asked.push(key);
      return read(key);
    },
    set: async (key, value, lifetime) => {
      await roundTrip();
      kept.set(key, { value, until: now() + lifetime });
    },
  };
  return {
    ...store,
    values: () => [...kept],
    /** How often a key was read. */
    reads: (key: string) => asked.filter((one) => one === key).length,
    /** Lets the store's time pass, in milliseconds. */
    pass: (time: number) => {
      ahead += time;
    },
  };
}
