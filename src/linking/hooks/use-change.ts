'use client';
import { useEffect, useRef } from 'react';
import { useEvent } from '../../hooks/use-event.js';

/** Calls back after each render in which a value is another than before. Not for the first. */
export function useChange(value: unknown, onChange: () => void): void {
  const last = useRef(value);
  const change = useEvent(onChange);
  useEffect(() => {
    if (Object.is(last.current, value)) return;
    last.current = value;
    change();
  }, [value, change]);
}
