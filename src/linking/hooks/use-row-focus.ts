'use client';
import { type RefCallback, useCallback, useRef } from 'react';
import type { Wallet } from '../../contract/wallet.js';
import { useLinkingContext } from './linking-context.js';

/**
 * Returns a `ref` that keeps the focus with a wallet whose row moves to the other list.
 * Focus moves to the radio of a linked wallet, or to the link button of a removed one. A row without either gives it
 * to the heading of the list.
 * Set the `ref` on an element that stays in the row for as long as the row exists.
 */
export function useRowFocus({ id, provider }: Wallet): RefCallback<HTMLElement> {
  const { awaitRow, takesFocus } = useLinkingContext();
  const part = useRef<HTMLElement>(null);
  return useCallback(
    (node) => {
      const previous = part.current;
      part.current = node;
      if (node && takesFocus({ id, provider })) firstControl(node)?.focus();
      // React calls this before it removes the row. The other row appears in the same commit or never.
      if (!node && previous && rowOf(previous).matches(':focus-within')) {
        queueMicrotask(awaitRow((wallet) => wallet.id === id));
      }
    },
    [awaitRow, takesFocus, id, provider],
  );
}

const rowOf = (part: Element): Element => part.closest('.batua-wallet, .batua-unlinked-wallet') ?? part;

const firstControl = (part: Element) =>
  rowOf(part).querySelector<HTMLElement>('input:not(:disabled), .batua-linking a') ??
  rowOf(part).querySelector<HTMLElement>('button') ??
  part.closest('.batua-wallet-list')?.querySelector<HTMLElement>('.batua-heading');
