// What batua's hooks import from `@tanstack/react-query`, over TanStack's own core. The build of the element replaces the
// adapter with this file, because the adapter and `QueryObserver` are 3 kB larger.
import {
  type DefaultError,
  type Query,
  type QueryClient,
  type QueryObserver,
  type QueryObserverOptions,
  notifyManager,
} from '@tanstack/query-core';
import { type ComponentChildren, createElement } from 'preact';
import { createContext, useCallback, useContext, useEffect, useMemo, useSyncExternalStore } from './react.js';

export { notifyManager, replaceEqualDeep } from '@tanstack/query-core';
export { QueryClient } from './query-client.js';

export const QueryClientContext = createContext<QueryClient | undefined>(undefined);

export const useQueryClient = (): QueryClient => useContext(QueryClientContext) as QueryClient;

/** Provides a client, and loads stale queries again when the page is shown or online again. */
export function QueryClientProvider({ client, children }: ProviderProps) {
  useEffect(() => {
    const cache = client.getQueryCache();
    const onVisibilityChange = () => {
      if (!document.hidden) cache.onFocus();
    };
    const onOnline = () => cache.onOnline();
    document.addEventListener('visibilitychange', onVisibilityChange);
    globalThis.addEventListener('online', onOnline);
    return () => {
      document.removeEventListener('visibilitychange', onVisibilityChange);
      globalThis.removeEventListener('online', onOnline);
    };
  }, [client]);
  return createElement(QueryClientContext.Provider, { value: client, children });
}

interface ProviderProps {
  client: QueryClient;
  children?: ComponentChildren;
}

/** Returns the state of a query, which loads when a component first needs it. Every option but `select` works. */
export function useQuery(given: QueryObserverOptions) {
  const client = useQueryClient();
  const options = client.defaultQueryOptions(given);
  const query: Query<unknown, DefaultError> = client.getQueryCache().build(client, options);
  const refetch = useCallback(
    (how?: { cancelRefetch: boolean }) =>
      query.fetch(query.options, { cancelRefetch: true, ...how }).catch(() => {}),
    [query],
  );
  const subscribe = useCallback(
    (listener: () => void) => {
      const isStale = () => query.isStaleByTime(options.staleTime as number);
      // What TanStack's query asks of an observer.
      const observer = {
        options,
        refetch,
        onQueryUpdate: () => notifyManager.schedule(listener),
        shouldFetchOnWindowFocus: isStale,
        shouldFetchOnReconnect: isStale,
        getCurrentResult: () => ({ isStale: isStale() }),
      } as unknown as QueryObserver;
      query.addObserver(observer);
      if (isStale()) void refetch({ cancelRefetch: false });
      return () => query.removeObserver(observer);
    },
    // Options of one query do not change.
    [query],
  );
  useEffect(() => query.setOptions(options));
  const state = useSyncExternalStore(subscribe, () => query.state);
  return useMemo(
    () => ({
      ...state,
      isPending: state.status === 'pending',
      isFetching: state.fetchStatus === 'fetching',
      refetch,
    }),
    [state, refetch],
  );
}
