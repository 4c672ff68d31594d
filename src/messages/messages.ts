import type { en } from './en.js';

type Key = keyof typeof en;
type BaseOf<PluralForm> = PluralForm extends `${infer Base}_other` ? Base : never;

/** A message that has plural forms. */
export type PluralKey = BaseOf<Key>;

/**
 * The words, by key. `{name}` stands for a value. English is the list of keys; a language may have more
 * plural forms than it (`checked_day_few`), named as `Intl.PluralRules` does.
 */
export type Messages = Record<Key, string> & { [Form in `${PluralKey}_${Intl.LDMLPluralRule}`]?: string };

/** How to speak to the customer. */
export interface Language {
  messages: Messages;
  /** BCP 47. */
  locale: string;
}
