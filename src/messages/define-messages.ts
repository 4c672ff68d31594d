import type { en } from './en.js';
import type { Catalog, Messages, PluralKey } from './messages.js';

/** The sentences of a language with the plural forms `Form`. Each counted message needs every form. */
export type OwnSentences<Words, Form extends Intl.LDMLPluralRule> = Record<
  Exclude<keyof Words, `${PluralKey<Words>}_${Intl.LDMLPluralRule}`>,
  string
> &
  Record<`${PluralKey<Words>}_${Form | 'other'}`, string>;

/** The messages of a language with the plural forms `Form`. */
export type OwnMessages<Form extends Intl.LDMLPluralRule> = OwnSentences<typeof en, Form> &
  Omit<Catalog, 'language'>;

/**
 * Returns a catalog of a language that batua lacks. The types check that it is complete. Its script decides the
 * direction of the text, if `direction` is missing.
 *
 * @param language A BCP 47 tag. Pass the same language as `locale`.
 * @param forms Plural forms of the language besides `other`, as in `Intl.PluralRules`.
 *
 * @example
 * const mai = defineMessages('mai', ['one'], { heading: 'बटुआ', … });
 */
export const defineMessages = <Form extends Intl.LDMLPluralRule>(
  language: string,
  forms: readonly Form[],
  messages: OwnMessages<NoInfer<Form>>,
): Messages => {
  void forms; // for the types
  // Engines lack the direction of some languages, and some languages have two scripts.
  const direction = /[\u0590-\u08ff]/.test(Object.values(messages).join('')) ? 'rtl' : 'ltr';
  return { direction, ...messages, language } as Messages;
};
