import { memoize } from '../model/memoize.js';
import type { Catalog, PluralKey } from './messages.js';

const partsOf = memoize((message) => message.split(/\{(\w+)\}/));

/** Returns a message in parts. Each `{name}` becomes the value with that name. */
export function formatMessage<Value>(message: string, values: Record<string, Value>): (string | Value)[] {
  return partsOf(message).map((part, index) => (index % 2 === 0 ? part : (values[part] ?? '')));
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
  const forms = messages as Record<string, string | undefined>;
  const base: string = key;
  return forms[`${base}_${pluralOf(locale)(count)}`] || (forms[`${base}_other`] ?? '');
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
