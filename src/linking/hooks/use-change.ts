'use client';
import { useEffect, useRef } from 'react';
import { useEvent } from '../../hooks/use-event.js';

/** Calls `onChange` after each render that changes `value`. Ignores the first render. */
export function useChange(value: unknown, onChange: () => void): void {
  const last = useRef(value);
  const change = useEvent(onChange);
  useEffect(() => {
    if (Object.is(last.current, value)) return;
    last.current = value;
    change();
  }, [value, change]);
}
