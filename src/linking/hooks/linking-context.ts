'use client';
import { useContext } from 'react';
import { LinkingContext, type LinkingForList } from '../../hooks/linking-context.js';
import type { Wallet } from '../../contract/wallet.js';
import type { LinkingMessages } from '../../messages/linking/en.js';
import type { Slot } from '../../hooks/slot.js';

export interface LinkingContextValue extends LinkingForList {
  messages: LinkingMessages;
  /** Component that replaces the message `consent`. */
  consent: Slot<{ wallet: Wallet }> | undefined;
  /** Lengths of codes by provider. */
  otpLengths: Readonly<Record<string, number>> | undefined;
  /** Announces a message through a polite live region. */
  announce: (message: string) => void;
  /** Moves focus to the next row that appears and matches. Returns a function that cancels this. */
  awaitRow: (isAwaited: (wallet: WalletKey) => boolean) => () => void;
  /** Whether the row of this wallet takes the focus. Returns true only once. */
  takesFocus: (wallet: WalletKey) => boolean;
}

export type WalletKey = Pick<Wallet, 'id' | 'provider'>;

/**
 * Returns the value of the nearest `<LinkingProvider>`.
 *
 * @throws {Error} If there is no provider. The message says how to add one.
 */
export function useLinkingContext(): LinkingContextValue {
  const value = useContext(LinkingContext) as LinkingContextValue | null;
  if (!value) {
    throw new Error(
      'batua: no LinkingProvider. Put <LinkingProvider> from batua/linking around <WalletList>.',
    );
  }
  return value;
}
