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
import { linkWalletMutationKey } from '../../query/link-wallet-mutation-key.js';

export type WalletLinking = LinkingState & {
  /** Asks the provider to send a code or to name its page. */
  send: () => void;
  /** Asks the provider to send another code. Ignored before `resendAllowedAt`. */
  resend: () => void;
  /**
   * Verifies the code in what the customer typed or pasted. Returns false, and sends nothing, when it finds no code, or
   * none of the given length.
   */
  verify: (enteredOtp: string, length?: number) => boolean;
  /** Reloads the list. Call it when the customer returns from the provider's page. */
  recheck: () => void;
  /** Returns the state to `idle`. A call in flight continues, and a wallet that it links appears as linked. */
  cancel: () => void;
};

/**
 * Returns the state of linking one wallet, and its calls. Narrow the state by `status`.
 *
 * All components that use the same wallet ID share the state. The state survives when they unmount, so the
 * customer can close the step while the provider verifies a code.
 * A linked wallet appears in the list with its balance, without another list request.
 */
export function useWalletLinking(walletId: string): WalletLinking {
  const { client } = useWalletsContext();
  const queryClient = useQueryClient();
  const state = linkingStateOf(
    useMutationStateOf<LinkingOutcome, LinkingStep>(linkWalletMutationKey(client, walletId)),
  );
  const calls = useMemo(() => linkWallet(client, queryClient, walletId), [client, queryClient, walletId]);
  const isRedirected = state.status === 'redirect';
  useEffect(() => {
    if (!isRedirected) return undefined;
    const onVisibilityChange = () => {
      if (!document.hidden) calls.recheck();
    };
    document.addEventListener('visibilitychange', onVisibilityChange);
    return () => document.removeEventListener('visibilitychange', onVisibilityChange);
  }, [isRedirected, calls]);
  return { ...state, ...calls };
}
