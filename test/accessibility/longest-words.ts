import { en } from '../../src/messages/en.js';
import type { Messages } from '../../src/messages/messages.js';
import { type LinkingMessages, linkingEn } from '../../src/messages/linking/en.js';

const modules = import.meta.glob<Record<string, unknown>>('../../src/{messages,linking}/**/*.ts', {
  eager: true,
});

/** All message sets, in any language. */
const sets = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((value): value is Record<string, unknown> => typeof value === 'object' && value !== null);

const letters = (message: string) => message.replace(/\{\w+\}/g, '').length;

const filler = 'Kontostandsabfrage '.repeat(9);

/** Makes a message 50 % longer, with words as long as German ones. */
const lengthen = (message: string) => `${message} ${filler.slice(0, Math.ceil(letters(message) / 2))}`;

/** Returns the longest translation of each message, made 50 % longer. */
const longest = (words: Record<string, string>) =>
  Object.fromEntries(
    Object.keys(words).map((key) => {
      const translations = sets.map((set) => set[key]).filter((message) => typeof message === 'string');
      return [key, lengthen(translations.sort((one, other) => letters(other) - letters(one))[0] ?? '')];
    }),
  );

export const longestWords = longest(en) as Partial<Messages>;
export const longestLinkingWords = longest(linkingEn) as Partial<LinkingMessages>;
