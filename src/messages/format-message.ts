import type { Language, PluralKey } from './messages.js';

/** A message in parts: its words, and in place of each `{name}` the value of that name. */
export function formatMessage<Value>(message: string, values: Record<string, Value>): (string | Value)[] {
  return message.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part : (values[part] ?? '')));
}

/** The form of a message that the language uses for `count`. */
export function pluralMessage({ messages, locale }: Language, key: PluralKey, count: number): string {
  // English stands in for languages that the engine does not know, not the device's own language.
  const category = new Intl.PluralRules([locale, 'en']).select(count);
  return messages[`${key}_${category}`] ?? messages[`${key}_other`];
}

/** The words of a message about `count`. */
export function formatCount(language: Language, key: PluralKey, count: number): string {
  return formatMessage(pluralMessage(language, key, count), { count: String(count) }).join('');
}
