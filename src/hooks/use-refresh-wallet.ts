'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { WalletsError } from '../contract/wallets-error.js';
import { refreshWallet, refreshWalletMutationKey } from '../query/refresh-wallet.js';
import { useRefreshState } from './use-refresh-state.js';
import { useWalletsContext } from './wallets-context.js';

/** State of the last refresh of one wallet. `startedAt` is in epoch milliseconds. */
export type RefreshWalletState =
  | { status: 'idle' }
  | { status: 'pending'; startedAt: number }
  | {
      status: 'success';
      startedAt: number;
      /** Whether this refresh or a later check updated the balance before this render. */
      refreshed: boolean;
    }
  | { status: 'error'; startedAt: number; error: WalletsError };

export type RefreshWallet = RefreshWalletState & {
  /** Starts a refresh. Ignored while one is in progress, of this wallet or of all. */
  refresh: () => void;
};

/**
 * Returns the state of refreshing one wallet and the function that starts it. Every component on the page shares the
 * state. A refresh never starts by itself.
 */
export function useRefreshWallet(walletId: string): RefreshWallet {
  const { client } = useWalletsContext();
  const queryClient = useQueryClient();
  const state = useRefreshState(refreshWalletMutationKey(client, walletId));
  const refresh = useCallback(
    () => refreshWallet(client, queryClient, walletId),
    [client, queryClient, walletId],
  );
  if (state.status !== 'success') return { ...state, refresh };
  const { startedAt, notRefreshed } = state;
  return { status: 'success', startedAt, refreshed: !notRefreshed.includes(walletId), refresh };
}
