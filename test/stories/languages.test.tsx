import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { linkingLocales, localeName, locales } from '../../.storybook/locales.js';
import { ur } from '../../src/messages/ur.js';
import { WordsTable } from '../../stories/docs/words-table.js';
import { scriptOf } from '../messages/catalogs.js';

test('names each language of the toolbar in the language itself', () => {
  expect([...locales.keys()]).toHaveLength(14);
  for (const tag of locales.keys())
    expect(localeName(tag), tag).toMatch(
      new RegExp(`^[\\p{Script=${scriptOf(tag)}}\\p{Script=Inherited}\\s()]+$`, 'u'),
    );
});

test('has the words of linking for each language of the toolbar', () => {
  expect([...linkingLocales.keys()]).toEqual([...locales.keys()]);
});

test('shows all words of the list and of linking side by side', () => {
  render(
    <>
      <WordsTable />
      <WordsTable linking />
    </>,
  );
  const [list, linking] = screen.getAllByRole('table');
  for (const table of [list, linking])
    expect(
      [...(table?.querySelectorAll<HTMLElement>('th[scope=col]') ?? [])].map((heading) => heading.lang),
    ).toEqual(['', ...locales.keys()]);
  const cell = screen.getByRole('cell', { name: ur.heading });
  expect(cell).toHaveProperty('lang', 'ur');
  expect(cell).toHaveProperty('dir', 'rtl');
  expect(linking?.textContent).toContain(linkingLocales.get('ta')?.consent);
});
