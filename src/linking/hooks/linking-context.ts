'use client';
import { createContext, useContext } from 'react';
import type { Wallet } from '../../contract/wallet.js';
import type { LinkingMessages } from '../../messages/linking/en.js';

export interface LinkingContextValue {
  messages: LinkingMessages;
  /** Has screen readers read some words, once the customer pauses. */
  announce: (words: string) => void;
  /** Has the next row of such a wallet take the focus when it appears. The function that it gives calls that off. */
  awaitRow: (isAwaited: (wallet: WalletKey) => boolean) => () => void;
  /** Whether the row of this wallet takes the focus. True once. */
  takesFocus: (wallet: WalletKey) => boolean;
}

export type WalletKey = Pick<Wallet, 'id' | 'provider'>;

export const LinkingContext = createContext<LinkingContextValue | null>(null);

/**
 * What the nearest `<LinkingProvider>` says.
 *
 * @throws {Error} Where it is missing: it says how to add it.
 */
export function useLinkingContext(): LinkingContextValue {
  const value = useContext(LinkingContext);
  if (!value) {
    throw new Error(
      'batua: no LinkingProvider. Put <LinkingProvider> from batua/linking around <WalletList>.',
    );
  }
  return value;
}
