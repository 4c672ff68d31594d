'use client';
import { type RefCallback, type RefObject, useCallback, useRef } from 'react';

/** Returns the `ref` of an element. If the element unmounts while focused, focus moves to `fallback`. */
export function useFocusFallback(fallback: RefObject<HTMLElement | null>): RefCallback<HTMLElement> {
  const last = useRef<HTMLElement>(null);
  return useCallback(
    (element) => {
      // React calls this before it removes the element from the page.
      if (!element && last.current?.matches(':focus')) fallback.current?.focus();
      last.current = element;
    },
    [fallback],
  );
}
