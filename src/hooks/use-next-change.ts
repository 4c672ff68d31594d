'use client';
import { useCallback, useSyncExternalStore } from 'react';
import type { NextChange } from '../client/clock.js';
import type { WalletsContextValue } from './wallets-context.js';

/**
 * Returns when a value next changes through time alone, in epoch milliseconds, or null for never. The component
 * renders again only at that time. Until then the value is what it is just before the change.
 *
 * While hydrating, "now" is the time at which the wallets were fetched. Server and browser then render the same words,
 * even if their clocks differ.
 *
 * @param nextChange Must be stable between renders.
 */
export function useNextChange(
  { client, hydratedAt }: WalletsContextValue,
  nextChange: NextChange,
): number | null {
  const subscribe = useCallback(
    (listener: () => void) => client.clock.subscribe(listener, nextChange),
    [client, nextChange],
  );
  return useSyncExternalStore(
    subscribe,
    () => nextChange(client.clock.now()),
    () => nextChange(hydratedAt()),
  );
}
