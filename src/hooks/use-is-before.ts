'use client';
import { useMoment } from './use-moment.js';

/** Whether `time` (epoch milliseconds) is in the future. */
export const useIsBefore = (time = 0): boolean => useMoment(null, time) < time;
