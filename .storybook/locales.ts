import type { Messages } from '../src/messages/messages.js';

const localeFile = /\/([a-z]{2,3}(?:-[A-Z]{2})?)\.ts$/;

const modules = import.meta.glob<Record<string, Messages>>('../src/messages/*.ts', { eager: true });

/** The words of every locale that batua has, by BCP 47 tag. */
export const locales: ReadonlyMap<string, Messages> = new Map(
  Object.entries(modules).flatMap(([path, module]) => {
    const tag = localeFile.exec(path)?.[1];
    const words = Object.values(module)[0];
    return tag && words ? [[tag === 'en' ? 'en-IN' : tag, words] as const] : [];
  }),
);

/** How a locale calls itself, for the toolbar. */
export function localeName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
