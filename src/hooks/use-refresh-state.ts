'use client';
import { type MutationKey, useQueryClient } from '@tanstack/react-query';
import type { WalletsAnswer } from '../client/wallets-client.js';
import type { WalletsError } from '../contract/wallets-error.js';
import { notRefreshed } from '../model/not-refreshed.js';
import { type RefreshResult, refreshBalancesMutationKey } from '../query/refresh-balances.js';
import { walletsQueryKey } from '../query/wallets-query-options.js';
import { useMutationStateOf } from './use-mutation-state-of.js';
import { useWalletsContext } from './wallets-context.js';

/** State of the last refresh. `startedAt` is in epoch milliseconds. */
export type RefreshState =
  | { status: 'idle' }
  | { status: 'pending'; startedAt: number }
  | {
      status: 'success';
      startedAt: number;
      /**
       * IDs of linked wallets that the refresh did not update, and that no later check updated before this render.
       * A component that does not call `useWallets` sees later checks only when it renders again.
       */
      notRefreshed: readonly string[];
    }
  | { status: 'error'; startedAt: number; error: WalletsError };

/**
 * Returns the state of the last refresh with a mutation key, by default that of all balances. It reads the list but
 * does not subscribe to it.
 */
export function useRefreshState(mutationKey?: MutationKey): RefreshState {
  const { client } = useWalletsContext();
  const { variables, error, data } =
    useMutationStateOf<RefreshResult>(mutationKey ?? refreshBalancesMutationKey(client)) ?? {};
  const list = useQueryClient().getQueryData<WalletsAnswer>(walletsQueryKey(client));
  if (!variables) return { status: 'idle' };
  const { startedAt } = variables;
  if (error) return { status: 'error', startedAt, error };
  if (!data) return { status: 'pending', startedAt };
  return {
    status: 'success',
    startedAt,
    notRefreshed: notRefreshed(data.before, list?.wallets ?? [], startedAt, data.answered),
  };
}
