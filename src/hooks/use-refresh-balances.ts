'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { refreshBalances } from '../query/refresh-balances.js';
import { type RefreshState, useRefreshState } from './use-refresh-state.js';
import { useWalletsContext } from './wallets-context.js';

export type RefreshBalances = RefreshState & {
  /** Starts a refresh. Ignored while one is in progress, and before the server's `Retry-After` is over. */
  refresh: () => void;
};

/**
 * Returns the state of refreshing all balances and the function that starts it. Every component on the page shares
 * the state. A refresh never starts by itself.
 *
 * @example
 * function RefreshLink() {
 *   const refresh = useRefreshBalances();
 *   if (refresh.status === 'error') return <p>Balances could not be checked: {refresh.error.code}</p>;
 *   return (
 *     <button type="button" aria-disabled={refresh.status === 'pending'} onClick={refresh.refresh}>
 *       Refresh
 *     </button>
 *   );
 * }
 */
export function useRefreshBalances(): RefreshBalances {
  const { client } = useWalletsContext();
  const queryClient = useQueryClient();
  const state = useRefreshState();
  const refresh = useCallback(() => refreshBalances(client, queryClient), [client, queryClient]);
  return { ...state, refresh };
}
