'use client';
import { type RefCallback, useCallback, useRef } from 'react';
import type { Wallet } from '../../contract/wallet.js';
import { useLinkingContext } from './linking-context.js';

/**
 * Keeps the focus with a wallet whose row moves to the other list: to the radio of a wallet that is linked now, so that
 * it can be chosen at once, or to the link button of one that was removed. To be the `ref` of a part in the row that
 * stays as long as the row.
 */
export function useRowFocus({ id, provider }: Wallet): RefCallback<HTMLElement> {
  const { awaitRow, takesFocus } = useLinkingContext();
  const part = useRef<HTMLElement>(null);
  return useCallback(
    (node) => {
      const gone = part.current;
      part.current = node;
      if (node && takesFocus({ id, provider })) firstControl(node)?.focus();
      // Called before the row leaves the page. The other row appears in the same commit, or not at all.
      if (!node && gone && rowOf(gone).contains(document.activeElement)) {
        queueMicrotask(awaitRow((wallet) => wallet.id === id));
      }
    },
    [awaitRow, takesFocus, id, provider],
  );
}

const rowOf = (part: Element): Element => part.closest('.batua-wallet, .batua-unlinked-wallet') ?? part;

const firstControl = (part: Element) =>
  rowOf(part).querySelector<HTMLElement>('input:not(:disabled), .batua-linking a') ??
  rowOf(part).querySelector<HTMLElement>('button');
