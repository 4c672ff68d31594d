import type { en } from './en.js';

/** The words, by key. `{name}` stands for a value. English is the list of keys. */
export type Messages = Record<keyof typeof en, string>;
