/**
 * Where the attempts to pay an order are written down, so that it is paid once. Its values are short texts without
 * secrets. `createRedisPaymentStore` makes one that several servers share.
 */
export interface PaymentStore {
  /**
   * Writes a value unless the key is there, as one atomic step. Whether it was written.
   *
   * @param lifetime Milliseconds, by the store's own clock: what servers share must end for all at one moment.
   */
  add(key: string, value: string, lifetime: number): Promise<boolean>;
  /** The value, or null where there is none or its lifetime is over. */
  get(key: string): Promise<string | null>;
  /** Writes a value, whether or not the key is there. */
  set(key: string, value: string, lifetime: number): Promise<void>;
}

/** A store for one server. It holds `maxKeys` at most and forgets the oldest first. */
export function createMemoryPaymentStore(maxKeys = 20_000): PaymentStore {
  const kept = new Map<string, { value: string; until: number }>();

  function read(key: string): string | null {
    const entry = kept.get(key);
    return entry && entry.until > Date.now() ? entry.value : null;
  }

  function write(key: string, value: string, lifetime: number): void {
    kept.delete(key);
    kept.set(key, { value, until: Date.now() + lifetime });
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
