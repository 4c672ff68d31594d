'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { refreshBalances, refreshBalancesMutationKey } from '../query/refresh-balances.js';
import { useIsBefore } from './use-is-before.js';
import { useMutationStateOf } from './use-mutation-state-of.js';
import { useWalletsContext } from './wallets-context.js';

/** What a button needs that starts a refresh. */
export interface RefreshStarter {
  /** Whether a refresh is in progress. */
  pending: boolean;
  /** Whether the server's limit has to pass first. */
  limited: boolean;
  start: () => void;
}

/**
 * Returns what `useRefreshBalances` does for a button, without comparing all wallets. The same object until the state
 * changes.
 */
export function useRefreshStarter(): RefreshStarter {
  const { client } = useWalletsContext();
  const queryClient = useQueryClient();
  const { status, error } = useMutationStateOf(refreshBalancesMutationKey(client)) ?? {};
  const limited = useIsBefore(error?.retryAt);
  const pending = status === 'pending';
  return useMemo(
    () => ({ pending, limited, start: () => refreshBalances(client, queryClient) }),
    [pending, limited, client, queryClient],
  );
}
