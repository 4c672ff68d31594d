import { warnOnce } from '../model/warn-once.js';

const languageOf = (tag: string) =>
  tag
    .trim()
    .replace(/[-_].*/, '')
    .toLowerCase();

/**
 * Returns complete messages: English replaces those that are missing or empty. In development, one warning names what
 * a catalog lacks, and another says that the catalog and the locale are of different languages.
 *
 * @param english Messages of the wallet list or of linking.
 * @param given A catalog, or only the messages to replace.
 */
export function readMessages<Words extends object>(
  english: Words,
  given: (Partial<Words> & { language?: string | undefined }) | undefined,
  locale: string,
): Words {
  const own = { ...given } as Record<string, string>;
  const words = { ...english, ...given } as Record<string, string>;
  const language = given ? own['language'] : 'en';
  const missing = Object.entries(english).filter(([key, sentence]) => {
    // A language without a singular has only the form `_other`.
    const form = own[key] || own[key.replace(/_one$/, '_other')];
    words[key] = form || sentence;
    return !form;
  });
  if (language && languageOf(language) !== languageOf(locale))
    warnOnce(`batua: the locale "${locale}" does not match the messages, which are in "${language}".`);
  if (given && missing[0] && languageOf(language ?? locale) !== 'en')
    warnOnce(
      `batua: the "${language ?? locale}" messages lack ${missing.map(([key]) => key).join(', ')}. English replaces them.`,
    );
  return words as Words;
}
