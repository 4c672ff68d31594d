import { expect, test } from 'vitest';
import { type LinkingMessages, linkingEn } from '../../src/messages/linking/en.js';
import { catalogs, formErrors, formsOf, linkingCatalogs, scriptOf, sentencesOf } from './catalogs.js';

test('has the words of linking in every language', () => {
  expect(linkingCatalogs).toHaveLength(catalogs.length);
});

const placeholders = (message: string) => (message.match(/\{\w+\}/g) ?? []).toSorted();

test.each(linkingCatalogs)(
  '%s has every message of linking, with the same placeholders',
  (language, messages) => {
    expect(messages.language).toBe(language);
    expect(sentencesOf(messages).map(([key]) => key)).toEqual(Object.keys(linkingEn));
    for (const [key, english] of Object.entries(linkingEn)) {
      const own = messages[key as keyof LinkingMessages] ?? '';
      expect(own, key).not.toBe('');
      expect(placeholders(own), key).toEqual(placeholders(english));
    }
  },
);

test.each(linkingCatalogs)(
  '%s uses its own script only, and no suffix on a placeholder',
  (language, messages) => {
    const script = scriptOf(language);
    const letters = new RegExp(`^[\\p{Script=${script}}\\p{Script=Common}\\p{Script=Inherited}]*$`, 'u');
    for (const [key, words] of sentencesOf(messages)) {
      expect(words.replace(/\{\w+\}/g, ''), key).toMatch(letters);
      expect(words, key).not.toMatch(/[\p{L}\p{M}]\{|\}(?:[\p{L}\p{M}-]|\u200C|\u200D)/u);
    }
  },
);

test.each(linkingCatalogs)('%s keeps the words of each button in its spoken name', (_, messages) => {
  expect(messages.linkName).toContain(messages.link);
  expect(messages.refreshName).toContain(messages.refresh);
  expect(messages.removeName).toContain(messages.remove);
});

test.each(linkingCatalogs)(
  '%s counts seconds in the plural forms that Node selects',
  (language, messages) => {
    expect(formErrors(formsOf(language), messages)).toEqual([]);
    expect(messages.resendWait_one).toContain('{count}');
  },
);
