'use client';
import { QueryClientContext } from '@tanstack/react-query';
import { useCallback, useContext, useSyncExternalStore } from 'react';
import type { NextChange } from '../client/clock.js';
import { walletsQueryKey } from '../query/wallets-query-options.js';
import { useWalletsContext } from './wallets-context.js';

/**
 * When something next changes by time alone, in epoch milliseconds, or null for never. The component renders
 * again only then: until then, everything is as it is just before the change.
 *
 * While hydrating, the time is the one at which the wallets were fetched, so that server and browser
 * write the same words whatever their clocks say.
 *
 * @param nextChange Must be the same between renders.
 */
export function useNextChange(nextChange: NextChange): number | null {
  const { client } = useWalletsContext();
  const queryClient = useContext(QueryClientContext);
  const subscribe = useCallback(
    (listener: () => void) => client.clock.subscribe(listener, nextChange),
    [client, nextChange],
  );
  return useSyncExternalStore(
    subscribe,
    () => nextChange(client.clock.now()),
    () =>
      nextChange(queryClient?.getQueryState(walletsQueryKey(client))?.dataUpdatedAt ?? client.clock.now()),
  );
}
