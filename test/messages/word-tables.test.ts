import { existsSync } from 'node:fs';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import { expect, test } from 'vitest';
import { contextOf, linkingContexts, listContexts } from '../../stories/docs/word-contexts.js';
import { pictureOf, pictures } from '../../stories/docs/word-pictures.js';
import { en } from '../../src/messages/en.js';
import { linkingEn } from '../../src/messages/linking/en.js';
import { catalogs, linkingCatalogs, sentencesOf } from './catalogs.js';

const stories = import.meta.glob<string>('../../stories/*.stories.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const heads = import.meta.glob<string>(['../../src/messages/**/??.ts', '!**/en.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Returns what the head of a catalog says about its review. */
const reviewOf = (source = '') =>
  /^\/\*\* The \w+ messages.*(No native speaker has reviewed them yet\.|Reviewed by .+\.) \*\/$/m.exec(
    source,
  )?.[1];

const englishName = new Intl.DisplayNames(['en'], { type: 'language' });
const linkingWords = new Map<string, object>(linkingCatalogs);

/** Returns a cell of a Markdown table. Isolates keep a right-to-left sentence in its cell. */
const cell = (words: string) => (words ? `\u2068${words.replaceAll('|', '\\|')}\u2069` : '–');

const pathOf = (picture: string) =>
  `test/visual/__screenshots__/pictures.test.tsx/${picture}-light-chromium-linux.png`;

/** Returns a table with the English sentence, the sentence of the language, its place, a picture and a story. */
function table(
  language: string,
  words: object,
  english: object,
  contexts: Parameters<typeof contextOf>[0],
): string {
  const own = new Map(sentencesOf(words));
  const originals = new Map(sentencesOf(english));
  const keys = [...new Set([...originals.keys(), ...own.keys()])];
  const rows = keys.map((key) => {
    const [place, group, story] = contextOf(contexts, key) ?? ['', '', ''];
    const id = toId(group, storyNameFromExport(story));
    const link = `[${group}, ${storyNameFromExport(story)}](http://localhost:6006/?path=/story/${id}&globals=locale:${language})`;
    const picture = pictureOf(story);
    const shown = picture ? `[${picture}]` : '–';
    return `| \`${key}\` | ${cell(originals.get(key) ?? '')} | ${cell(own.get(key) ?? '')} | ${place} | ${shown} | ${link} |`;
  });
  const head = [
    '| key | English | language | place | picture | story |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  return [...head, ...rows].join('\n');
}

test.each(catalogs)('docs/words/%s.md has the sentences of the catalog', async (language, messages) => {
  const title = englishName.of(language);
  const page = `<!-- \`npm run words\` writes this file. Correct the words in src/messages. -->

# ${title}: all words

${reviewOf(heads[`../../src/messages/${language}.ts`])} CONTRIBUTING.md says how to review a language. A picture
shows in English where the sentence stands. The last links open a story while \`npm run storybook\` runs.

## The wallet list

${table(language, messages, en, listContexts)}

## Linking

${table(language, linkingWords.get(language) ?? {}, linkingEn, linkingContexts)}

${pictures.map((picture) => `[${picture}]: ../../${pathOf(picture)}`).join('\n')}
`;
  await expect(page).toMatchFileSnapshot(`../../docs/words/${language}.md`);
});

test('names only stories that exist', () => {
  const sources = Object.values(stories);
  for (const [key, [, group, story]] of Object.entries({ ...listContexts, ...linkingContexts })) {
    const source = sources.find((text) => text.includes(`title: '${group}'`));
    expect(source, key).toContain(`export const ${story} = `);
  }
});

test.each(pictures)('%s is a picture', (picture) => {
  expect(existsSync(pathOf(picture))).toBe(true);
});

test.each(Object.entries(heads))('%s says who has reviewed it', (_, source) => {
  expect(reviewOf(source)).toBeTruthy();
});
