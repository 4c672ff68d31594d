'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { WalletsError } from '../contract/wallets-error.js';
import type { RefreshResult } from '../query/refresh-balances.js';
import { refreshWallet, refreshWalletMutationKey } from '../query/refresh-wallet.js';
import { useMutationStateOf } from './use-mutation-state-of.js';
import { useNotRefreshed } from './use-not-refreshed.js';
import { useWalletsContext } from './wallets-context.js';

/** State of the last refresh of one wallet. `startedAt` is in epoch milliseconds. */
export type RefreshWalletState =
  | { status: 'idle' }
  | { status: 'pending'; startedAt: number }
  | {
      status: 'success';
      startedAt: number;
      /** Whether a balance was checked, then or since. False if the provider did not answer. */
      refreshed: boolean;
    }
  | { status: 'error'; startedAt: number; error: WalletsError };

export type RefreshWallet = RefreshWalletState & {
  /** Starts a refresh, unless one of this wallet or of all wallets is running. */
  refresh: () => void;
};

/**
 * Returns the state of the refresh of one wallet, shared by every component on the page, and the function that
 * starts it. It never starts by itself.
 */
export function useRefreshWallet(walletId: string): RefreshWallet {
  const { client } = useWalletsContext();
  const queryClient = useQueryClient();
  const state = useMutationStateOf<RefreshResult>(refreshWalletMutationKey(client, walletId));
  const refresh = useCallback(
    () => refreshWallet(client, queryClient, walletId),
    [client, queryClient, walletId],
  );
  const refreshed = !useNotRefreshed(state).includes(walletId);
  const { status = 'idle', variables, error } = state ?? {};
  return { status, ...variables, error, refreshed, refresh } as RefreshWallet;
}
