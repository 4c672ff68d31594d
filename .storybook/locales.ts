import type { LinkingMessages } from '../src/messages/linking/en.js';
import type { Messages } from '../src/messages/messages.js';

const localeFile = /\/([a-z]{2,3}(?:-[A-Z]{2})?)\.ts$/;

/** Returns the catalogs of a folder by BCP 47 tag. English is first. */
const byTag = <Words>(modules: Record<string, Record<string, Words>>): ReadonlyMap<string, Words> =>
  new Map(
    Object.entries(modules)
      .flatMap(([path, module]) => {
        const tag = localeFile.exec(path)?.[1];
        const messages = Object.values(module)[0];
        return tag && messages ? [[tag === 'en' ? 'en-IN' : tag, messages] as const] : [];
      })
      .toSorted(([one], [other]) => Number(other === 'en-IN') - Number(one === 'en-IN')),
  );

/** The messages of every locale of batua, by BCP 47 tag. */
export const locales: ReadonlyMap<string, Messages> = byTag(
  import.meta.glob<Record<string, Messages>>('../src/messages/*.ts', { eager: true }),
);

/** The messages of linking of every locale, by BCP 47 tag. */
export const linkingLocales: ReadonlyMap<string, LinkingMessages> = byTag(
  import.meta.glob<Record<string, LinkingMessages>>('../src/messages/linking/*.ts', { eager: true }),
);

/** Returns the name of a locale in its own language, for the toolbar. */
export const localeName = (tag: string): string =>
  names[tag] ?? new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

/** Names of languages for which Chromium lacks some data. */
const names: Record<string, string> = { as: 'অসমীয়া', ne: 'नेपाली', or: 'ଓଡ଼ିଆ', pa: 'ਪੰਜਾਬੀ' };
