'use client';
import { type RefCallback, type RefObject, useCallback, useRef } from 'react';

/** The `ref` of a part that comes and goes: where it leaves the page with the focus in it, `heir` takes the focus. */
export function useLeavingFocus(heir: RefObject<HTMLElement | null>): RefCallback<HTMLElement> {
  const part = useRef<HTMLElement>(null);
  return useCallback(
    (node) => {
      // Called before the part leaves the page.
      if (!node && part.current?.contains(document.activeElement)) heir.current?.focus();
      part.current = node;
    },
    [heir],
  );
}
