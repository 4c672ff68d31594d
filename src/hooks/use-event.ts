'use client';
import { useCallback, useInsertionEffect, useRef } from 'react';

/** Returns a stable function that always calls the latest `callback`. Do not call it while rendering. */
export function useEvent<Args extends unknown[]>(
  callback: ((...args: Args) => void) | undefined,
): (...args: Args) => void {
  const latest = useRef(callback);
  useInsertionEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: Args) => latest.current?.(...args), []);
}
