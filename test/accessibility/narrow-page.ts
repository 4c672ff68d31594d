import { act } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import { longestLinkingWords, longestWords } from './longest-words.js';
import { clipped, escapes, lines, overlaps } from './text-layout.js';

/** WCAG 2.2, 1.4.12 Text Spacing. */
const textSpacing = new CSSStyleSheet();
textSpacing.replaceSync(`
  .spaced * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  .spaced p { margin-block-end: 2em !important }
`);

const html = document.documentElement;

/** Has each test begin on the narrowest page that WCAG asks for: 320 px, with text twice as large. */
export function onNarrowPages(): void {
  beforeEach(async () => {
    await page.viewport(320, 900);
    html.style.fontSize = '200%';
    document.adoptedStyleSheets = [textSpacing];
  });
  afterEach(() => {
    document.adoptedStyleSheets = [];
    for (const attribute of ['style', 'class', 'dir']) html.removeAttribute(attribute);
  });
}

/** Spaces letters, words and lines as far as WCAG lets a customer do. */
export const spaceText = (): void => act(() => html.classList.add('spaced'));

export const languages = [
  { said: 'in English', messages: undefined, linkingMessages: undefined, dir: 'ltr' },
  {
    said: 'in a language longer than any',
    messages: longestWords,
    linkingMessages: longestLinkingWords,
    dir: 'ltr',
  },
  { said: 'right to left', messages: longestWords, linkingMessages: longestLinkingWords, dir: 'rtl' },
];

/** What the customer cannot read or has to scroll sideways for. */
export const losses = () => ({
  empty: lines().length === 0,
  sideways: Math.max(0, html.scrollWidth - innerWidth),
  overlaps: overlaps(),
  escapes: escapes(),
  clipped: clipped(),
});

export const none = { empty: false, sideways: 0, overlaps: [], escapes: [], clipped: [] };
