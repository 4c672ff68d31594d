'use client';
import { QueryClientContext } from '@tanstack/react-query';
import { useCallback, useContext, useSyncExternalStore } from 'react';
import type { NextChange } from '../client/clock.js';
import { walletsQueryKey } from '../query/wallets-query-options.js';
import { useWalletsContext } from './wallets-context.js';

/**
 * Something that changes by time alone. The component renders again only when what `read` gives is another
 * string, number or boolean; `nextChange` says when to look, so that the page needs one timer.
 *
 * While hydrating, the time is the one at which the wallets were fetched, so that server and browser
 * write the same words whatever their clocks say.
 */
export function useClock<Value extends string | number | boolean>(
  read: (now: number) => Value,
  nextChange: NextChange,
): Value {
  const { client } = useWalletsContext();
  const queryClient = useContext(QueryClientContext);
  const subscribe = useCallback(
    (listener: () => void) => client.clock.subscribe(listener, nextChange),
    [client, nextChange],
  );
  return useSyncExternalStore(
    subscribe,
    () => read(client.clock.now()),
    () => read(queryClient?.getQueryState(walletsQueryKey(client))?.dataUpdatedAt ?? client.clock.now()),
  );
}
