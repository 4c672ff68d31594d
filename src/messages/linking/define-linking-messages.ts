import type { OwnSentences } from '../define-messages.js';
import type { LinkingMessages, linkingEn } from './en.js';

/**
 * Returns the words of linking in a language that batua lacks. The types check that they are complete.
 *
 * @param language A BCP 47 tag. Pass the same language as `locale`.
 * @param forms Plural forms of the language besides `other`, as in `Intl.PluralRules`.
 *
 * @example
 * const linkingMai = defineLinkingMessages('mai', ['one'], { link: 'लिंक करू', … });
 */
export const defineLinkingMessages = <Form extends Intl.LDMLPluralRule>(
  language: string,
  forms: readonly Form[],
  messages: OwnSentences<typeof linkingEn, NoInfer<Form>>,
): LinkingMessages => {
  void forms; // for the types
  return { ...messages, language } as LinkingMessages;
};
