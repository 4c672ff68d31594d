'use client';
import { type ReactNode, useMemo, useReducer } from 'react';
import { LinkingContext } from './linking-context.js';
import { type LinkingMessages, linkingEn } from '../../messages/linking/en.js';
import { useAwaitedRow } from './use-awaited-row.js';
import { useLinkedChange } from './use-linked-change.js';

/**
 * Renders a provider that enables linking. Put it around the wallet list, inside `WalletsProvider`.
 * It holds the messages and one live region, and keeps the focus with a wallet that moves to the other list.
 */
export function LinkingProvider({ messages: givenMessages, children }: LinkingProviderProps): ReactNode {
  const messages = useMemo(() => ({ ...linkingEn, ...givenMessages }), [givenMessages]);
  const [[words, turn], announce] = useReducer(
    ([, last]: [string, number], next: string): [string, number] => [next, last + 1],
    ['', 0],
  );
  const focus = useAwaitedRow();
  const value = useMemo(() => ({ messages, announce, ...focus }), [messages, focus]);
  useLinkedChange(messages, announce);
  return (
    <LinkingContext.Provider value={value}>
      {children}
      <div role="status" className="batua-live-region">
        {/* The same words in a new element are announced again. */}
        {words && <div key={turn}>{words}</div>}
      </div>
    </LinkingContext.Provider>
  );
}

export interface LinkingProviderProps {
  /** Messages that replace the English ones. The other messages stay. */
  messages?: Partial<LinkingMessages> | undefined;
  /** The wallet list, and other components that link wallets. */
  children?: ReactNode;
}
