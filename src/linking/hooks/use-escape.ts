'use client';
import { type RefObject, useEffect } from 'react';
import { useEvent } from '../../hooks/use-event.js';

/** Calls `onEscape` when the customer presses Escape inside an open part. A dialog around the part stays open. */
export function useEscape(part: RefObject<HTMLElement | null>, open: boolean, onEscape: () => void): void {
  const escape = useEvent(onEscape);
  useEffect(() => {
    const element = part.current;
    if (!open || !element) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      escape();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [part, open, escape]);
}
