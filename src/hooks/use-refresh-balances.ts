'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { WalletsError } from '../contract/wallets-error.js';
import {
  type RefreshResult,
  refreshBalances,
  refreshBalancesMutationKey,
} from '../query/refresh-balances.js';
import { useMutationStateOf } from './use-mutation-state-of.js';
import { useNotRefreshed } from './use-not-refreshed.js';
import { useWalletsContext } from './wallets-context.js';

/** State of the last refresh. `startedAt` is in epoch milliseconds. */
export type RefreshState =
  | { status: 'idle' }
  | { status: 'pending'; startedAt: number }
  | {
      status: 'success';
      startedAt: number;
      /**
       * IDs of linked wallets that this refresh did not update, and that nothing has checked since. Only a
       * component that also calls `useWallets` renders again after later checks.
       */
      notRefreshed: readonly string[];
    }
  | { status: 'error'; startedAt: number; error: WalletsError };

export type RefreshBalances = RefreshState & {
  /** Starts a refresh, unless one is running or the server's `Retry-After` is not over. */
  refresh: () => void;
};

/**
 * Returns the state of the refresh of all balances, shared by every component on the page, and the function
 * that starts it. It never starts by itself.
 */
export function useRefreshBalances(): RefreshBalances {
  const { client } = useWalletsContext();
  const queryClient = useQueryClient();
  const state = useMutationStateOf<RefreshResult>(refreshBalancesMutationKey(client));
  const refresh = useCallback(() => refreshBalances(client, queryClient), [client, queryClient]);
  const notRefreshed = useNotRefreshed(state);
  const { status = 'idle', variables, error } = state ?? {};
  return { status, ...variables, error, notRefreshed, refresh } as RefreshBalances;
}
