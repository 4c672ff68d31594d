'use client';
import { type MutationState, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { WalletsError } from '../contract/wallets-error.js';
import {
  type RefreshResult,
  refreshBalances,
  refreshBalancesMutationKey,
} from '../query/refresh-balances.js';
import type { StartedAt } from '../query/start-mutation.js';
import { useMutationStateOf } from './use-mutation-state-of.js';
import { useWalletsContext } from './wallets-context.js';

/** How the last refresh stands. `startedAt` is in epoch milliseconds. */
export type RefreshState =
  | { status: 'idle' }
  | { status: 'pending'; startedAt: number }
  | {
      status: 'success';
      startedAt: number;
      /** Ids of linked wallets that could not be checked. */
      notAdvanced: readonly string[];
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
  return { ...refreshStateOf(state), refresh };
}

function refreshStateOf(
  state: MutationState<RefreshResult, WalletsError, StartedAt> | undefined,
): RefreshState {
  const startedAt = state?.variables?.startedAt ?? 0;
  if (state?.status === 'pending') return { status: 'pending', startedAt };
  if (state?.error) return { status: 'error', startedAt, error: state.error };
  if (state?.data) return { status: 'success', startedAt, notAdvanced: state.data.notAdvanced };
  return { status: 'idle' };
}
