import type { StoryContext } from 'storybook/internal/csf';
import * as batua from '../src/index.js';
import * as linking from '../src/linking.js';
import { merchantCode } from './merchant-code.js';
import type { StoryWallets } from './story-session.js';

const exported = { batua: Object.keys(batua), linking: Object.keys(linking) };

interface Documented {
  displayName?: string;
  ['__docgenInfo']?: { displayName?: string };
}

/** Returns the code that “Show code” shows for a story: a file that a merchant can paste. */
export function showCode(source: string, { component, args, parameters }: StoryContext): string {
  const { displayName, ['__docgenInfo']: docs } = (component ?? {}) as Documented;
  const {
    scenario: _scenario,
    timeout: _timeout,
    ...provider
  } = (parameters['wallets'] ?? {}) as StoryWallets;
  return merchantCode(
    {
      component: docs?.displayName ?? displayName ?? 'WalletList',
      props: args,
      provider: { ...provider },
      ...(/^ {2}render:/m.test(source) && { source }),
    },
    exported,
  );
}
