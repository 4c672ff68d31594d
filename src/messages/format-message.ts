import type { Catalog, PluralKey } from './messages.js';

/** Returns a message in parts. Each `{name}` becomes the value with that name. */
export function formatMessage<Value>(message: string, values: Record<string, Value>): (string | Value)[] {
  return message.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part : (values[part] ?? '')));
}

/** Returns a number with the digits of the catalog, if the provider's `numberingSystem` is `native`. */
export const formatDigits = (text: string, { zero }: Catalog): string =>
  zero ? text.replace(/\d/g, (digit) => String.fromCharCode(zero.charCodeAt(0) + +digit)) : text;

/** Creating rules is slow, so each locale has them once. */
const pluralRules = new Map<string, Intl.PluralRules>();

/** Messages of the wallet list or of linking, in the customer's language. */
interface Sentences<Words> {
  messages: Words;
  /** A BCP 47 tag. */
  locale: string;
}

/** Returns the plural form of a message that the language uses for `count`. */
export function pluralMessage<Words extends object>(
  { messages, locale }: Sentences<Words>,
  key: PluralKey<Words>,
  count: number,
): string {
  // For a language that the engine does not know, English is the fallback instead of the device's language.
  let rules = pluralRules.get(locale);
  if (!rules) pluralRules.set(locale, (rules = new Intl.PluralRules([locale, 'en'])));
  const forms = messages as Record<string, string | undefined>;
  const base: string = key;
  return forms[`${base}_${rules.select(count)}`] || (forms[`${base}_other`] ?? '');
}

/** Returns a message about `count`, in the right plural form. */
export function formatCount<Words extends Catalog>(
  language: Sentences<Words>,
  key: PluralKey<Words>,
  count: number,
): string {
  const digits = formatDigits(String(count), language.messages);
  return formatMessage(pluralMessage(language, key, count), { count: digits }).join('');
}
