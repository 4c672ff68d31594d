'use client';
import { type RefCallback, useCallback, useRef } from 'react';

/**
 * Returns the `ref` of an element. If the element unmounts while focused, focus moves to the first `fallback` in the
 * nearest `part` around it. Both are selectors.
 */
export function useFocusFallback(part: string, fallback: string): RefCallback<HTMLElement> {
  const last = useRef<HTMLElement>(null);
  return useCallback(
    (element) => {
      const lost = last.current;
      last.current = element;
      // React calls this before it removes the element from the page.
      if (element || !lost?.matches(':focus')) return;
      lost.closest(part)?.querySelector<HTMLElement>(fallback)?.focus();
    },
    [part, fallback],
  );
}
