'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Wallet } from '../../contract/wallet.js';
import type { WalletsError } from '../../contract/wallets-error.js';
import { useMutationStateOf } from '../../hooks/use-mutation-state-of.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { type AddInput, type AddResult, addWallet } from '../query/add-wallet.js';
import type { NewWallet } from '../query/linking-calls.js';
import { addWalletMutationKey } from '../query/wallet-mutation-keys.js';

/** The state of adding a wallet. `provider` is the name that Juspay uses: `"PAYTM"`. */
export type AddState =
  | { status: 'idle' }
  | { status: 'pending'; provider: string }
  /** The wallet is in the list and its provider sends a code. Continue with `useWalletLinking(wallet.id)`. */
  | { status: 'success'; provider: string; wallet: Wallet }
  | { status: 'error'; provider: string; error: WalletsError };

export type AddWallet = AddState & {
  /** Adds a wallet. Its provider then sends a code. Ignored while another wallet is being added. */
  add: (wallet: NewWallet) => void;
  /** Returns the state to `idle`. */
  reset: () => void;
};

/**
 * Returns the state of adding a wallet that the customer can then link, and its calls. The merchant's server allows
 * providers.
 */
export function useAddWallet(): AddWallet {
  const { client } = useWalletsContext();
  const queryClient = useQueryClient();
  const state = useMutationStateOf<AddResult, AddInput>(addWalletMutationKey(client));
  const calls = useMemo(() => addWallet(client, queryClient), [client, queryClient]);
  const provider = state?.variables?.provider ?? '';
  if (state?.status === 'pending') return { status: 'pending', provider, ...calls };
  if (state?.error) return { status: 'error', provider, error: state.error, ...calls };
  if (state?.data) return { status: 'success', provider, wallet: state.data.wallet, ...calls };
  return { status: 'idle', ...calls };
}
