import { useSyncExternalStore } from 'react';

let current: string | undefined;
const listeners = new Set<() => void>();

/** Changes the language of the story on the page, and keeps its state. Without a tag, the toolbar decides again. */
export function setStoryLocale(tag?: string): void {
  current = tag;
  for (const listener of listeners) listener();
}

/** Returns the language of the story: a BCP 47 tag. */
export const useStoryLocale = (toolbar: string): string => useSyncExternalStore(subscribe, read) ?? toolbar;

const read = () => current;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
