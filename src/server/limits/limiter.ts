/** Whether one more is allowed now. If not, `retryAfter` is the wait in milliseconds. */
export type LimiterVerdict = { allowed: true } | { allowed: false; retryAfter: number };

/** Counts actions by key. A limiter that several servers share counts for all of them. */
export interface Limiter {
  /** Counts one action for the key if the limit allows it. Rejects when it cannot count. */
  take(key: string): LimiterVerdict | Promise<LimiterVerdict>;
  /** The limit, for a server that counts locally while `take` rejects. */
  readonly allows?: LimiterOptions | undefined;
}

export interface LimiterOptions {
  /** How many actions are allowed in any window. */
  limit: number;
  /** Length of the window in milliseconds. */
  window: number;
}

/**
 * Checks the options of a limiter.
 *
 * @throws {TypeError} When the limiter would allow everything or nothing.
 */
export function assertLimit(limit: number, window: number): void {
  for (const number of [limit, window]) {
    if (!Number.isInteger(number) || number < 1)
      throw new TypeError('limit and window must be whole numbers above 0.');
  }
}
