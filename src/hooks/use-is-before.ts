'use client';
import { useMoment } from './use-moment.js';
import { useWalletsContext } from './wallets-context.js';

/** Whether `time` (epoch milliseconds) is in the future. */
export const useIsBefore = (time = 0): boolean => useMoment(useWalletsContext(), null, time) < time;
