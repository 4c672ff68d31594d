'use client';
import { useCallback } from 'react';
import { type Freshness, freshnessOf, nextFreshnessChange } from '../model/freshness.js';
import { useNextChange } from './use-next-change.js';
import { useWalletsContext } from './wallets-context.js';

/**
 * Returns how far a balance can be trusted now, as a typed state. The component renders again only when its
 * words change.
 *
 * @param lastRefreshed Epoch milliseconds, or null for never.
 */
export function useFreshness(
  lastRefreshed: number | null,
  { refreshing, notRefreshed }: { refreshing?: boolean | undefined; notRefreshed?: boolean | undefined } = {},
): Freshness {
  const { staleAfter } = useWalletsContext();
  const nextChange = useCallback(
    (now: number) => nextFreshnessChange(lastRefreshed, now, staleAfter),
    [lastRefreshed, staleAfter],
  );
  // Until it changes, the freshness is what it is just before it changes.
  const changesAt = useNextChange(nextChange) ?? 0;
  return freshnessOf(lastRefreshed, { now: changesAt - 1, staleAfter, refreshing, notRefreshed });
}
