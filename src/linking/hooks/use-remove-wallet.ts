'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { WalletsError } from '../../contract/wallets-error.js';
import { useMutationStateOf } from '../../hooks/use-mutation-state-of.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { type RemoveResult, removeWallet } from '../query/remove-wallet.js';
import { removeWalletMutationKey } from '../query/wallet-mutation-keys.js';

/** How delinking one wallet stands. */
export type RemoveState =
  | { status: 'idle' }
  | { status: 'pending' }
  | { status: 'success' }
  | { status: 'error'; error: WalletsError };

export type RemoveWallet = RemoveState & {
  /** Takes the wallet's link away. Does nothing while that is under way. */
  remove: () => void;
  /** Back to `idle`, as after an error that was read. */
  reset: () => void;
};

/**
 * Delinks one wallet: its state, shared by every component that asks for this wallet, and the call. Once
 * delinked, the wallet stands among those to be linked, without another list request.
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
