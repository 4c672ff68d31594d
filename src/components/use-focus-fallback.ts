'use client';
import { type RefCallback, type RefObject, useCallback, useRef } from 'react';

/** The `ref` of an element that comes and goes: where it leaves the page with the focus, `heir` takes the focus. */
export function useFocusFallback(heir: RefObject<HTMLElement | null>): RefCallback<HTMLElement> {
  const last = useRef<HTMLElement>(null);
  return useCallback(
    (element) => {
      // Called before the element leaves the page.
      if (!element && last.current === document.activeElement) heir.current?.focus();
      last.current = element;
    },
    [heir],
  );
}
