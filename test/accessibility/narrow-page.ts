import { act } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import { longestLinkingWords, longestWords } from './longest-words.js';
import { clipped, escapes, lines, overlaps } from './text-layout.js';

/** WCAG 2.2, 1.4.12 Text Spacing. Rows below the screen are measured too. */
export const textSpacing = new CSSStyleSheet();
textSpacing.replaceSync(`
  .batua-wallet { content-visibility: visible !important }
  .spaced * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  .spaced p { margin-block-end: 2em !important }
`);

const html = document.documentElement;

/** Runs each test on the narrowest page that WCAG requires: 320 px, with text at 200 %. */
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

/** Applies WCAG's text spacing, or removes it. */
export const spaceText = (spaced = true): void => act(() => void html.classList.toggle('spaced', spaced));

export const languages = [
  { language: 'in English', messages: undefined, linkingMessages: undefined, dir: 'ltr' },
  {
    language: 'in a very long language',
    messages: longestWords,
    linkingMessages: longestLinkingWords,
    dir: 'ltr',
  },
  {
    language: 'from right to left',
    messages: longestWords,
    linkingMessages: longestLinkingWords,
    dir: 'rtl',
  },
];

/** Returns what the customer cannot read, or can only read by scrolling sideways. */
export const layoutProblems = () => ({
  empty: lines().length === 0,
  sideways: Math.max(0, html.scrollWidth - innerWidth),
  overlaps: overlaps(),
  escapes: escapes(),
  clipped: clipped(),
});

export const noProblems = { empty: false, sideways: 0, overlaps: [], escapes: [], clipped: [] };
