'use client';
import { useQueryClient } from '@tanstack/react-query';
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

/** Returns what `useRefreshBalances` does for a button, without comparing all wallets: many rows have this button. */
export function useRefreshStarter(): RefreshStarter {
  const { client } = useWalletsContext();
  const queryClient = useQueryClient();
  const { status, error } = useMutationStateOf(refreshBalancesMutationKey(client)) ?? {};
  const limited = useIsBefore(error?.retryAt);
  return { pending: status === 'pending', limited, start: () => refreshBalances(client, queryClient) };
}
