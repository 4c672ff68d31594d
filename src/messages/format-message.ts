import { memoize } from '../model/memoize.js';
import type { Catalog, Language, PluralKey } from './messages.js';

/** Returns a message in parts. Each `{name}` becomes the value with that name. */
export function formatMessage<Value>(message: string, values: Record<string, Value>): (string | Value)[] {
  return message.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part : (values[part] ?? '')));
}

/** Returns a number with the digits of the catalog, if the provider's `numberingSystem` is `native`. */
export const formatDigits = (text: string, { zero }: Catalog): string =>
  zero ? text.replace(/\d/g, (digit) => String.fromCharCode(zero.charCodeAt(0) + +digit)) : text;

/** `Intl.PluralRules` is slow to create and slow to use. Ages have small counts. */
const pluralOf = memoize((locale) => {
  // For a language that the engine does not know, English is the fallback instead of the device's language.
  const rules = new Intl.PluralRules([locale, 'en']);
  const known: Intl.LDMLPluralRule[] = [];
  return (count: number) => (count < 60 ? (known[count] ??= rules.select(count)) : rules.select(count));
});

/** Returns the plural form of a message that the language uses for `count`. */
export function pluralMessage({ messages, locale }: Language, key: PluralKey, count: number): string {
  const category = pluralOf(locale)(count);
  return messages[`${key}_${category}`] ?? messages[`${key}_other`];
}

/** Returns a message about `count`, in the right plural form. */
export function formatCount(language: Language, key: PluralKey, count: number): string {
  const digits = formatDigits(String(count), language.messages);
  return formatMessage(pluralMessage(language, key, count), { count: digits }).join('');
}
