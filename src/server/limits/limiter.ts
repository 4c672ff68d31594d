/** Whether one more is allowed now; where not, after how many milliseconds. */
export type LimiterVerdict = { allowed: true } | { allowed: false; retryAfter: number };

/** Counts what a key has done. One made for several servers counts for them all. */
export interface Limiter {
  /** Takes one for the key, where one is left. It rejects where it cannot count. */
  take(key: string): LimiterVerdict | Promise<LimiterVerdict>;
  /** What it allows, for a server that has to count alone while `take` rejects. */
  readonly allows?: LimiterOptions | undefined;
}

export interface LimiterOptions {
  /** How many are allowed in any window. */
  limit: number;
  /** Length of the window in milliseconds. */
  window: number;
}

/** @throws {TypeError} Where a limiter would allow everything or nothing. */
export function assertLimit(limit: number, window: number): void {
  for (const number of [limit, window]) {
    if (!Number.isInteger(number) || number < 1)
      throw new TypeError('A limiter needs whole numbers above 0.');
  }
}
