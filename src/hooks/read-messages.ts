import { warnOnce } from '../model/warn-once.js';

declare const process: { env: { NODE_ENV?: string } };

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
  const originals = { ...english } as Record<string, string>;
  // A language without a singular has only the form `_other`.
  const formOf = (key: string) => own[key] || own[key.replace(/_one$/, '_other')];
  const words: Record<string, string> = { ...own };
  for (const [key, sentence] of Object.entries(originals)) words[key] = formOf(key) || sentence;
  // Bundlers leave the warnings out of a production build.
  if (process.env.NODE_ENV !== 'production') {
    const language = given ? own['language'] : 'en';
    const missing = Object.keys(originals).filter((key) => !formOf(key));
    if (language && languageOf(language) !== languageOf(locale))
      warnOnce(`batua: the locale "${locale}" does not match the messages, which are in "${language}".`);
    if (given && missing[0] && languageOf(language ?? locale) !== 'en')
      warnOnce(
        `batua: the "${language ?? locale}" messages lack ${missing.join(', ')}. English replaces them.`,
      );
  }
  return words as Words;
}

const languageOf = (tag: string) =>
  tag
    .trim()
    .replace(/[-_].*/, '')
    .toLowerCase();
