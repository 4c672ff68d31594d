'use client';
import { useCallback } from 'react';
import { useClock } from '../hooks/use-clock.js';

/** Whether `time` (epoch milliseconds) is still to come. */
export function useIsBefore(time = 0): boolean {
  const nextChange = useCallback((now: number) => (now < time ? time : null), [time]);
  return useClock((now) => now < time, nextChange);
}
