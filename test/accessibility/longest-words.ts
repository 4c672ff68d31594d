import { en } from '../../src/messages/en.js';
import type { Messages } from '../../src/messages/messages.js';

const modules = import.meta.glob<Record<string, unknown>>('../../src/messages/*.ts', { eager: true });

/** Every locale that there is. */
const locales = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((value): value is Messages => typeof value === 'object' && value !== null && 'heading' in value);

const letters = (message: string) => message.replace(/\{\w+\}/g, '').length;

const filler = 'Kontostandsabfrage '.repeat(9);

/** A language that says everything half as long again, in words as long as German ones. */
const wordy = (message: string) => `${message} ${filler.slice(0, Math.ceil(letters(message) / 2))}`;

/** For each message the longest of all locales, and longer still. */
export const longestWords = Object.fromEntries(
  Object.keys(en).map((key) => {
    const said = locales.map((locale) => locale[key as 'heading']);
    const longest = said.sort((one, other) => letters(other) - letters(one))[0] ?? '';
    return [key, wordy(longest)];
  }),
) as Partial<Messages>;
