import type { en } from './en.js';

/** The key of a message. */
export type MessageKey = keyof typeof en;

/** A message that has plural forms. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

/**
 * The words, by key. `{name}` stands for a value. English is the list of keys; a language may have more
 * plural forms than it (`checked_day_few`), named as `Intl.PluralRules` does.
 */
export type Messages = Record<MessageKey, string> & {
  [Form in `${PluralKey}_${Intl.LDMLPluralRule}`]?: string;
};

/** How to speak to the customer. */
export interface Language {
  messages: Messages;
  /** BCP 47. */
  locale: string;
}
