import { type Age, ageOf, nextAgeChange } from './age.js';

/**
 * How far a balance can be trusted.
 *
 * - `never`: nothing has checked it.
 * - `fresh`, `stale`: something checked it within `staleAfter`, or longer ago.
 * - `refreshing`: a refresh is running.
 * - `not_refreshed`: the last refresh did not update it.
 *
 * `age` is null if nothing has checked it.
 */
export type Freshness =
  | { state: 'never'; age: null }
  | { state: 'fresh'; age: Age }
  | { state: 'stale'; age: Age }
  | { state: 'refreshing'; age: Age | null }
  | { state: 'not_refreshed'; age: Age | null };

export interface FreshnessOptions {
  /** Epoch milliseconds. */
  now: number;
  /** Age from which a balance is stale, in milliseconds. */
  staleAfter: number;
  refreshing?: boolean | undefined;
  notRefreshed?: boolean | undefined;
}

/** Returns the freshness of a balance last checked at `lastRefreshed`, in epoch milliseconds or null for never. */
export function freshnessOf(
  lastRefreshed: number | null,
  { now, staleAfter, refreshing, notRefreshed }: FreshnessOptions,
): Freshness {
  const age = lastRefreshed === null ? null : ageOf(lastRefreshed, now);
  if (refreshing) return { state: 'refreshing', age };
  if (notRefreshed) return { state: 'not_refreshed', age };
  if (!age) return { state: 'never', age };
  return { state: isStale(lastRefreshed, now, staleAfter) ? 'stale' : 'fresh', age };
}

/** Whether a balance last checked at `lastRefreshed` is too old. True if never. All are in milliseconds. */
export function isStale(lastRefreshed: number | null, now: number, staleAfter: number): boolean {
  return lastRefreshed === null || now - lastRefreshed >= staleAfter;
}

/** Returns when the freshness next changes by time alone, in epoch milliseconds, or null for never. */
export function nextFreshnessChange(
  lastRefreshed: number | null,
  now: number,
  staleAfter: number,
): number | null {
  if (lastRefreshed === null) return null;
  const age = nextAgeChange(lastRefreshed, now);
  const staleAt = lastRefreshed + staleAfter;
  return now < staleAt ? Math.min(age, staleAt) : age;
}
