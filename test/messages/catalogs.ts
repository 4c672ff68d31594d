import type { Messages } from '../../src/messages/messages.js';

const modules = import.meta.glob<Record<string, Messages>>(
  ['../../src/messages/??.ts', '../../src/messages/???.ts', '!**/en.ts'],
  { eager: true },
);

/** The catalogs of batua besides English, by language. */
export const catalogs: [language: string, messages: Messages][] = Object.entries(modules).map(
  ([path, module]) => {
    const language = path.replace(/.*\/|\.ts$/g, '');
    const messages = module[language];
    if (!messages) throw new Error(`${path} does not export ${language}.`);
    return [language, messages];
  },
);

/** Returns how a catalog differs from the plural forms that the engine selects. Each is the key of a form. */
export function formErrors(language: string, messages: Messages): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const keys = Object.keys(messages);
  const bases = keys.filter((key) => key.endsWith('_other')).map((key) => key.replace(/_other$/, ''));
  const needed = bases.flatMap((base) => forms.map((form) => `${base}_${form}`));
  const given = keys.filter((key) => /_(zero|one|two|few|many|other)$/.test(key));
  // A minute has one form where its words are the same for every count.
  return [
    ...needed.filter((key) => !given.includes(key)),
    ...given.filter((key) => !needed.includes(key)),
  ].filter((key) => key !== 'age_minute_one');
}
