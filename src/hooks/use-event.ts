'use client';
import { useCallback, useInsertionEffect, useRef } from 'react';

/** A function that stays the same between renders and always calls the latest `callback`. Not to be called while rendering. */
export function useEvent<Args extends unknown[]>(
  callback: ((...args: Args) => void) | undefined,
): (...args: Args) => void {
  const latest = useRef(callback);
  useInsertionEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: Args) => latest.current?.(...args), []);
}
