import { type Age, ageOf, nextAgeChange } from './age.js';

/**
 * How far a balance can be trusted.
 *
 * - `never`: it was never checked.
 * - `fresh`, `stale`: checked within `staleAfter`, or longer ago.
 * - `refreshing`: being checked now.
 * - `not_refreshed`: the last refresh did not update this balance.
 *
 * `age` is null where it was never checked.
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

/** The freshness of a balance that was checked at `lastRefreshed` (epoch milliseconds, or null for never). */
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

/** Whether a balance checked at `lastRefreshed` is too old, or was never checked. All in milliseconds. */
export function isStale(lastRefreshed: number | null, now: number, staleAfter: number): boolean {
  return lastRefreshed === null || now - lastRefreshed >= staleAfter;
}

/** When the freshness will next change by time alone, in epoch milliseconds, or null for never. */
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
