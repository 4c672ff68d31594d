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

/** How the last refresh stands. `startedAt` is in epoch milliseconds. */
export type RefreshState =
  | { status: 'idle' }
  | { status: 'pending'; startedAt: number }
  | {
      status: 'success';
      startedAt: number;
      /**
       * Ids of linked wallets that could not be checked, and were not since. As of this render: a component that
       * does not call `useWallets` too hears of later checks when it renders again.
       */
      notRefreshed: readonly string[];
    }
  | { status: 'error'; startedAt: number; error: WalletsError };

export type RefreshBalances = RefreshState & {
  /** Starts a refresh. Does nothing while one is under way, or before the server's `Retry-After` is over. */
  refresh: () => void;
};

/**
 * The refresh of all balances: its state, shared by every component on the page, and the call that starts
 * it. It never starts by itself.
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
