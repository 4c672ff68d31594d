'use client';
import { useCallback } from 'react';
import { useNextChange } from './use-next-change.js';
import { useWalletsContext } from './wallets-context.js';

/** Returns the milliseconds until `time` (epoch milliseconds). The value changes once a second and ends at 0. */
export function useCountdown(time = 0): number {
  const nextSecond = useCallback(
    (now: number) => (now < time ? now + ((time - now) % 1000 || 1000) : null),
    [time],
  );
  const changesAt = useNextChange(useWalletsContext(), nextSecond);
  return changesAt === null ? 0 : time - changesAt + 1;
}
