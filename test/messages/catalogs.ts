import type { LinkingMessages } from '../../src/messages/linking/en.js';
import type { Messages } from '../../src/messages/messages.js';

const modules = import.meta.glob<Record<string, Messages>>(
  ['../../src/messages/??.ts', '../../src/messages/???.ts', '!**/en.ts'],
  { eager: true },
);

/** The catalogs of batua besides English, by language. */
export const catalogs = Object.entries(modules).flatMap(([path, module]) =>
  Object.values(module).map((messages) => [path.replace(/.*\/|\.ts$/g, ''), messages] as const),
);

const linkingModules = import.meta.glob<Record<string, LinkingMessages>>('../../src/messages/linking/*.ts', {
  eager: true,
});

/** The catalogs of linking besides English, by language. */
export const linkingCatalogs = catalogs.flatMap(([language]) =>
  Object.values(linkingModules[`../../src/messages/linking/${language}.ts`] ?? {}).map(
    (messages) => [language, messages] as const,
  ),
);

const facts = new Set(['language', 'direction', 'zero', 'separator']);

/** Returns the keys and sentences of a catalog. */
export const sentencesOf = (messages: object): [key: string, sentence: string][] =>
  Object.entries(messages).filter(([key]) => !facts.has(key)) as [string, string][];

/** Returns the script of a language, as `Deva`. */
export const scriptOf = (language: string): string => new Intl.Locale(language).maximize().script ?? '';

/** Returns the plural forms that the engine selects for a language, as `['one', 'other']`. */
export const formsOf = (language: string): string[] =>
  new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/** Returns how a catalog differs from the plural forms that an engine selects. Each is the key of a form. */
export function formErrors(forms: readonly string[], messages: object): string[] {
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
