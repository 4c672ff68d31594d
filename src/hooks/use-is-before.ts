'use client';
import { useCallback } from 'react';
import { useNextChange } from './use-next-change.js';

/** Whether `time` (epoch milliseconds) is in the future. */
export function useIsBefore(time = 0): boolean {
  return useNextChange(useCallback((now: number) => (now < time ? time : null), [time])) !== null;
}
