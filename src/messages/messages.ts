import type { en } from './en.js';

/** The key of a message. */
export type MessageKey = keyof typeof en;

/** A message that has plural forms. */
export type PluralKey<Words = typeof en> = keyof Words extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** Facts about the language of a catalog. */
export interface Catalog {
  /** A BCP 47 tag. The list's root element has it as `lang`. */
  language?: string | undefined;
  /** Direction of the language's script. The list's root element has it as `dir`. */
  direction?: 'ltr' | 'rtl' | undefined;
  /** The digit zero of the language, for `numberingSystem="native"`. The other nine follow it in Unicode. */
  zero?: string | undefined;
  /**
   * What stands between two wallet names.
   * @default ', '
   */
  separator?: string | undefined;
}

/**
 * The messages, by key. `{name}` is a placeholder for a value. English defines the keys.
 * Another language can have more plural forms, with the names of `Intl.PluralRules`: `age_day_few`.
 */
export type Messages = Catalog &
  Record<MessageKey, string> & {
    [Form in `${PluralKey}_${Intl.LDMLPluralRule}`]?: string;
  };

/** The language of the customer. */
export interface Language {
  messages: Messages;
  /** A BCP 47 language tag. */
  locale: string;
}
