'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useMutationStateOf } from '../../hooks/use-mutation-state-of.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { linkWallet } from '../query/link-wallet.js';
import {
  type LinkingOutcome,
  type LinkingState,
  type LinkingStep,
  linkingStateOf,
} from '../query/linking-state.js';
import { linkWalletMutationKey } from '../query/wallet-mutation-keys.js';

export type WalletLinking = LinkingState & {
  /** Has the provider send a code, or name its page. */
  send: () => void;
  /** Has another code sent. Does nothing before `resendAllowedAt`. */
  resend: () => void;
  /** Checks the code that the customer typed. Spaces and hyphens are taken out, letters stay. */
  verify: (code: string) => void;
  /** Reloads the list, for a customer who is back from the provider's page. */
  recheck: () => void;
  /** Back to `idle`. A call that is under way goes on: a wallet that it links is shown as linked. */
  cancel: () => void;
};

/**
 * Links one wallet: how it stands, as a union to narrow by `status`, and the calls that move it on. The state
 * is shared by every component that asks for this wallet and outlives them, so that the step may close while
 * a code is being checked.
 *
 * Once linked, the wallet stands in the list as linked, with its balance, without another list request.
 */
export function useWalletLinking(walletId: string): WalletLinking {
  const { client } = useWalletsContext();
  const queryClient = useQueryClient();
  const state = linkingStateOf(
    useMutationStateOf<LinkingOutcome, LinkingStep>(linkWalletMutationKey(client, walletId)),
  );
  const calls = useMemo(() => linkWallet(client, queryClient, walletId), [client, queryClient, walletId]);
  const elsewhere = state.status === 'redirect';
  useEffect(() => {
    if (!elsewhere) return undefined;
    const onVisibilityChange = () => {
      if (!document.hidden) calls.recheck();
    };
    document.addEventListener('visibilitychange', onVisibilityChange);
    return () => document.removeEventListener('visibilitychange', onVisibilityChange);
  }, [elsewhere, calls]);
  return { ...state, ...calls };
}
