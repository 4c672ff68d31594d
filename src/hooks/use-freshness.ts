'use client';
import { type Freshness, freshnessOf } from '../model/freshness.js';
import { useMoment } from './use-moment.js';
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
  const context = useWalletsContext();
  const now = useMoment(context, lastRefreshed);
  return freshnessOf(lastRefreshed, { now, staleAfter: context.staleAfter, refreshing, notRefreshed });
}
