import { flushSync } from 'react-dom';
import { afterEach } from 'vitest';
import { page } from 'vitest/browser';
import { setStoryLocale } from '../../.storybook/story-locale.js';
import { layoutProblems, textSpacing } from '../accessibility/narrow-page.js';
import { catalogs } from '../messages/catalogs.js';

/** `LANGUAGES=hi,ur` takes some of the languages. */
const chosen = (import.meta.env['LANGUAGES'] as string).split(',').filter(Boolean);
const languages = catalogs.filter(([language]) => chosen.length === 0 || chosen.includes(language));

/** Pages for designers, which stay in English. */
const tools = /merchant-themes--contrast|token-editor|list-sheet/;

const html = document.documentElement;

/** Returns the problems of the current language that have one, by name. */
const found = () =>
  Object.fromEntries(
    Object.entries(layoutProblems())
      .map(([name, problem]) => [name, Array.isArray(problem) ? [...new Set(problem)] : problem] as const)
      .filter(([name]) => name !== 'empty') // a story can be without batua's words
      .filter(([, problem]) => (Array.isArray(problem) ? problem.length > 0 : problem)),
  );

// The story has rendered, and its play function has brought it into its state. Other languages keep that state.
afterEach(async ({ task }) => {
  const { storyId = '' } = task.meta as { storyId?: string };
  const hasParts = document.querySelector('[class*="batua-"]') !== null;
  if (task.result?.state === 'fail' || tools.test(storyId) || !hasParts) return;
  await page.viewport(320, 900);
  html.style.fontSize = '200%';
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, textSpacing];
  const problems: Record<string, object> = {};
  for (const [language, { direction = 'ltr' }] of languages) {
    html.dir = direction;
    flushSync(() => setStoryLocale(language));
    for (const spaced of [false, true]) {
      html.classList.toggle('spaced', spaced);
      const problem = found();
      if (Object.keys(problem).length > 0) problems[spaced ? `${language}, spaced` : language] = problem;
    }
  }
  setStoryLocale();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== textSpacing);
  for (const attribute of ['style', 'class', 'dir']) html.removeAttribute(attribute);
  if (Object.keys(problems).length > 0) throw new Error(JSON.stringify(problems, null, 2));
});
