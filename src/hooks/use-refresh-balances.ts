'use client';
import { type MutationState, useMutationState, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { WalletsError } from '../contract/wallets-error.js';
import {
  type RefreshResult,
  type RefreshVariables,
  refreshBalances,
  refreshBalancesMutationKey,
} from '../query/refresh-balances.js';
import { useWalletsContext } from './wallets-context.js';

type RefreshMutationState = MutationState<RefreshResult, WalletsError, RefreshVariables>;

/** How the last refresh stands. `startedAt` is in epoch milliseconds. */
export type RefreshState =
  | { status: 'idle' }
  | { status: 'pending'; startedAt: number }
  | { status: 'success'; startedAt: number; notAdvanced: readonly string[] }
  | { status: 'error'; startedAt: number; error: WalletsError };

export type RefreshBalances = RefreshState & {
  /** Starts a refresh. Does nothing while one is under way. */
  refresh: () => void;
};

/**
 * The refresh of all balances: its state, shared by every component on the page, and the call that starts
 * it. It never starts by itself.
 */
export function useRefreshBalances(): RefreshBalances {
  const { client } = useWalletsContext();
  const queryClient = useQueryClient();
  const states = useMutationState({
    filters: { mutationKey: refreshBalancesMutationKey(client), exact: true },
    select: (mutation) => mutation.state as RefreshMutationState,
  });
  const refresh = useCallback(() => refreshBalances(client, queryClient), [client, queryClient]);
  return { ...refreshStateOf(states.at(-1)), refresh };
}

function refreshStateOf(state: RefreshMutationState | undefined): RefreshState {
  const startedAt = state?.variables?.startedAt ?? 0;
  if (state?.status === 'pending') return { status: 'pending', startedAt };
  if (state?.status === 'error') return { status: 'error', startedAt, error: state.error };
  if (state?.status === 'success') return { status: 'success', startedAt, notAdvanced: state.data.notAdvanced };
  return { status: 'idle' };
}
