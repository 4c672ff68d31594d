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

/** How adding a wallet stands. `provider` is as Juspay writes it. */
export type AddState =
  | { status: 'idle' }
  | { status: 'pending'; provider: string }
  /** The wallet is in the list, and a code is on its way: `useWalletLinking(wallet.id)` goes on from there. */
  | { status: 'success'; provider: string; wallet: Wallet }
  | { status: 'error'; provider: string; error: WalletsError };

export type AddWallet = AddState & {
  /** Adds a wallet of a provider and has a code sent. Does nothing while another is being added. */
  add: (wallet: NewWallet) => void;
  /** Back to `idle`. */
  reset: () => void;
};

/** Adds a wallet that the customer has not had, for the customer to link. The merchant's server says of which providers. */
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
