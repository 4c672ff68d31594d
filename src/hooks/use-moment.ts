'use client';
import { useCallback } from 'react';
import { nextFreshnessChange } from '../model/freshness.js';
import { useNextChange } from './use-next-change.js';
import type { WalletsContextValue } from './wallets-context.js';

/**
 * Returns the time for the words about a balance, in epoch milliseconds. Until they change, the words are what they are
 * just before they change, so the time is the last millisecond before.
 *
 * @param lastRefreshed Epoch milliseconds, or null for never.
 * @param until Another time at which the words change.
 */
export function useMoment(context: WalletsContextValue, lastRefreshed: number | null, until = 0): number {
  const { staleAfter } = context;
  const nextChange = useCallback(
    (now: number) => {
      const change = nextFreshnessChange(lastRefreshed, now, staleAfter);
      return now < until ? Math.min(until, change ?? until) : change;
    },
    [lastRefreshed, staleAfter, until],
  );
  return (useNextChange(context, nextChange) ?? Infinity) - 1;
}
