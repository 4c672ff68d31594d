'use client';
import { useReducer } from 'react';

/** Words for a screen reader. `turn` grows with every announcement, because the same words can be announced again. */
export interface Announcement {
  words: string;
  turn: number;
}

/**
 * Returns the last announcement, for `<LiveRegion>`, and a stable function that announces. Empty words clear the
 * region.
 */
export function useAnnouncer(): [announcement: Announcement, announce: (words: string) => void] {
  return useReducer(({ turn }: Announcement, words: string): Announcement => ({ words, turn: turn + 1 }), {
    words: '',
    turn: 0,
  });
}
