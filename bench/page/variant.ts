import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { walletRowsQuery } from './use-wallet-rows.js';

/** A list that the bench measures. */
export interface Variant {
  /** The list with its providers. It fills the part of the form that it is in. */
  List: ComponentType;
  /** Loads the list from the endpoint into the cache. */
  prefetch: (queryClient: QueryClient) => Promise<void>;
  /** Loads the list again, as TanStack Query does on focus. */
  refetch: (queryClient: QueryClient) => Promise<void>;
}

/** Loads the rows of a hand-written list. */
export const rowsInCache: Omit<Variant, 'List'> = {
  prefetch: (queryClient) => queryClient.prefetchQuery(walletRowsQuery),
  refetch: (queryClient) => queryClient.refetchQueries(),
};
