'use client';
import { type RefCallback, useCallback, useRef } from 'react';
import { useEvent } from './use-event.js';

/** The `ref` of a part that comes and goes: calls back when it leaves the page with the focus in it. */
export function useLeavingFocus(onLeave: () => void): RefCallback<HTMLElement> {
  const part = useRef<HTMLElement>(null);
  const leave = useEvent(onLeave);
  return useCallback(
    (node) => {
      // Called before the part leaves the page.
      if (!node && part.current?.contains(document.activeElement)) leave();
      part.current = node;
    },
    [leave],
  );
}
