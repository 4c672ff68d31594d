import type { A11yParameters } from '@storybook/addon-a11y';

/** The settings of axe for every story. A violation fails the story, and no rule is off. */
export const accessibility = {
  // A second run, on a translated page, has the same elements.
  test: import.meta.env['TRANSLATED'] ? 'off' : 'error',
  // The whole document, because axe checks landmarks and headings only on whole pages.
  context: { include: 'html' },
  config: { rules: [{ id: 'region', enabled: true }] },
  options: {
    // The tests need no list of what is right. Storybook's panel shows it.
    ...(import.meta.env['VITEST_STORYBOOK'] && { resultTypes: ['violations'] }),
    runOnly: {
      type: 'tag',
      values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    },
    rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
  },
} satisfies A11yParameters;
