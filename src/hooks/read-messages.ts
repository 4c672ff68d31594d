import { warnOnce } from '../model/warn-once.js';
import { en } from '../messages/en.js';
import type { Messages } from '../messages/messages.js';

declare const process: { env: { NODE_ENV?: string } };

const languageOf = (tag: string) =>
  tag
    .trim()
    .replace(/[-_].*/, '')
    .toLowerCase();

/**
 * Returns complete messages: English replaces those that are missing. In development, one warning names what a
 * catalog lacks, and another says that the catalog and the locale are of different languages.
 *
 * @param native Whether numbers have the digits of the catalog's language.
 */
export function readMessages(given: Partial<Messages> = {}, locale: string, native: boolean): Messages {
  const { language, zero } = given;
  const messages = { ...en, ...given, zero: native ? zero : undefined };
  const keys = Object.keys(en) as (keyof typeof en)[];
  for (const key of keys) messages[key] ??= en[key];
  if (process.env.NODE_ENV !== 'production' && language) {
    const missing = keys.filter((key) => given[key] === undefined);
    if (languageOf(language) !== languageOf(locale))
      warnOnce(`batua: the locale "${locale}" does not match the messages, which are in "${language}".`);
    if (missing[0]) warnOnce(`batua: the "${language}" messages lack ${missing.join(', ')}.`);
  }
  return messages;
}
