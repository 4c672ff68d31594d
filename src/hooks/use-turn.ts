'use client';
import { useState } from 'react';

/** Returns a number that is another one whenever `value` is. */
export function useTurn(value: unknown): number {
  const [[last, turn], next] = useState<[unknown, number]>([value, 0]);
  if (last !== value) next([value, turn + 1]);
  return turn;
}
