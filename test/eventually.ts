import { vi } from 'vitest';

/** Vitest's default of one second is too short for a busy machine. */
const waitOptions = { timeout: 15_000, interval: 5 };

/** Waits until a check no longer throws. */
export const eventually = <Result>(check: () => Result | Promise<Result>): Promise<Result> =>
  vi.waitFor(check, waitOptions);

/** Waits until a condition holds. */
export const until = (condition: () => unknown): Promise<unknown> => vi.waitUntil(condition, waitOptions);
