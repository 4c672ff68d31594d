import { warnOnce } from './warn-once.js';

declare const process: { env: { NODE_ENV?: string } };

/**
 * Returns a BCP 47 tag that `Intl` accepts: `en_IN` gives `en-IN`. Any other value gives `en-IN`, with one warning in
 * development.
 *
 * @param language Language of the merchant's catalog. With one, an engine that lacks the language is no mistake.
 */
export function readLocale(given: unknown, language?: string): string {
  try {
    const [tag] = Intl.PluralRules.supportedLocalesOf(String(given).trim().replaceAll('_', '-'));
    if (tag) return tag;
  } catch {
    // The value is not a BCP 47 tag.
  }
  if (process.env.NODE_ENV !== 'production' && !language)
    warnOnce(`batua: the locale ${JSON.stringify(given)} is unknown. "en-IN" replaces it.`);
  return 'en-IN';
}
