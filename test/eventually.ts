import { vi } from 'vitest';

/** For a busy machine too: Vitest's own waits end after a second. */
const patience = { timeout: 15_000, interval: 5 };

/** Waits until a check no longer throws. */
export const eventually = <Result>(check: () => Result | Promise<Result>): Promise<Result> =>
  vi.waitFor(check, patience);

/** Waits until a condition holds. */
export const until = (condition: () => unknown): Promise<unknown> => vi.waitUntil(condition, patience);
