'use client';
import { type ReactNode, useMemo, useState } from 'react';
import { LinkingContext } from './linking-context.js';
import { type LinkingMessages, linkingEn } from '../../messages/linking/en.js';
import { useAwaitedRow } from './use-awaited-row.js';
import { useLinkedChange } from './use-linked-change.js';

/**
 * Goes around the wallet list, inside `WalletsProvider`, where wallets can be linked: it has the words, the one live
 * region that tells screen readers how linking goes, and keeps the focus with a wallet that changes lists.
 */
export function LinkingProvider({ messages: givenMessages, children }: LinkingProviderProps): ReactNode {
  const messages = useMemo(() => ({ ...linkingEn, ...givenMessages }), [givenMessages]);
  const [said, announce] = useState('');
  const focus = useAwaitedRow();
  const value = useMemo(() => ({ messages, announce, ...focus }), [messages, focus]);
  useLinkedChange(messages, announce);
  return (
    <LinkingContext.Provider value={value}>
      {children}
      <div role="status" className="batua-live-region">
        {said}
      </div>
    </LinkingContext.Provider>
  );
}

export interface LinkingProviderProps {
  /** The words: all of them, or only those that you would say otherwise. */
  messages?: Partial<LinkingMessages> | undefined;
  /** The wallet list, and whatever else links wallets. */
  children?: ReactNode;
}
