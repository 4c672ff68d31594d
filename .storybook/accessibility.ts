import type { A11yParameters } from '@storybook/addon-a11y';

/** axe as every story runs it: a violation fails the story, and no rule is left out. */
export const accessibility = {
  test: 'error',
  // The document itself, because axe runs its rules for landmarks and headings on whole pages only.
  context: { include: 'html' },
  config: { rules: [{ id: 'region', enabled: true }] },
  options: {
    runOnly: {
      type: 'tag',
      values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    },
    rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
  },
} satisfies A11yParameters;
