'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { WalletsError } from '../../contract/wallets-error.js';
import { useMutationStateOf } from '../../hooks/use-mutation-state-of.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { type RemoveResult, removeWallet } from '../query/remove-wallet.js';
import { removeWalletMutationKey } from '../query/wallet-mutation-keys.js';

/** The state of removing one wallet. */
export type RemoveState =
  | { status: 'idle' }
  | { status: 'pending' }
  | { status: 'success' }
  | { status: 'error'; error: WalletsError };

export type RemoveWallet = RemoveState & {
  /** Removes the wallet's link. Ignored while a removal is in progress. */
  remove: () => void;
  /** Returns the state to `idle`, for example when the customer closes an error. */
  reset: () => void;
};

/**
 * Returns the state of removing one wallet, and its calls. All components that use the same wallet ID share the state.
 * A removed wallet moves to the unlinked wallets without another list request.
 */
export function useRemoveWallet(walletId: string): RemoveWallet {
  const { client } = useWalletsContext();
  const queryClient = useQueryClient();
  const state = useMutationStateOf<RemoveResult>(removeWalletMutationKey(client, walletId));
  const calls = useMemo(() => removeWallet(client, queryClient, walletId), [client, queryClient, walletId]);
  if (state?.error) return { status: 'error', error: state.error, ...calls };
  if (state?.status === 'pending' || state?.status === 'success') return { status: state.status, ...calls };
  return { status: 'idle', ...calls };
}
