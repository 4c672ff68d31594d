'use client';
import { type ReactNode, useMemo } from 'react';
import { LiveRegion } from '../../hooks/live-region.js';
import { readMessages } from '../../hooks/read-messages.js';
import { useAnnouncer } from '../../hooks/use-announcer.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import type { Wallet } from '../../contract/wallet.js';
import { LinkingContext } from '../../hooks/linking-context.js';
import type { LinkingContextValue } from './linking-context.js';
import { type LinkingMessages, linkingEn } from '../../messages/linking/en.js';
import { SelectLinked } from './select-linked.js';
import { useAwaitedRow } from './use-awaited-row.js';
import { useLinkedChange } from './use-linked-change.js';
import type { Slot } from '../../hooks/slot.js';

/**
 * Renders a provider that enables linking. Put it around the wallet list, inside `WalletsProvider`.
 * It holds the messages and one live region, and keeps the focus with a wallet that moves to the other list.
 */
export function LinkingProvider({
  messages: givenMessages,
  consent,
  otpLengths,
  children,
}: LinkingProviderProps): ReactNode {
  const { locale, messages: words } = useWalletsContext();
  const language = words.language ?? locale;
  const messages = useMemo(
    () => readMessages<LinkingMessages>(linkingEn, givenMessages, language),
    [givenMessages, language],
  );
  const [announcement, announce] = useAnnouncer();
  const focus = useAwaitedRow();
  const value = useMemo(
    (): LinkingContextValue => ({ messages, consent, otpLengths, announce, SelectLinked, ...focus }),
    [messages, consent, otpLengths, announce, focus],
  );
  useLinkedChange(messages, announce);
  return (
    <LinkingContext.Provider value={value}>
      {children}
      <LiveRegion announcement={announcement} lang={messages.language} />
    </LinkingContext.Provider>
  );
}

export interface LinkingProviderProps {
  /** Messages that replace the English ones. The other messages stay. */
  messages?: Partial<LinkingMessages> | undefined;
  /**
   * Component with your consent line, in place of the message `consent`. It stands above the buttons of the linking
   * step. Keep it the same between renders.
   */
  consent?: Slot<{ wallet: Wallet }> | undefined;
  /**
   * Length of the codes of each provider whose codes have one, such as `{ PAYTM: 6 }`. A code of that length is verified
   * as soon as it is complete, once. Keep it the same between renders.
   */
  otpLengths?: Readonly<Record<string, number>> | undefined;
  /** The wallet list, and other components that link wallets. */
  children?: ReactNode;
}
