import type { StoryContext } from 'storybook/internal/csf';
import * as batua from '../src/index.js';
import * as linking from '../src/linking.js';
import { Code, merchantCode } from './merchant-code.js';
import type { StoryWallets } from './story-session.js';

const exported = { batua: Object.keys(batua), linking: Object.keys(linking) };

// By identity, because a build shortens the names of components.
const names = new Map<unknown, string>(
  [...Object.entries(batua), ...Object.entries(linking)].map(([name, value]) => [value, name]),
);

/** Returns a prop as the code shows it. A component of the story's own is left out. */
function shown(value: unknown): unknown {
  const name = names.get(value);
  if (name) return new Code(name);
  return typeof value === 'object' && value !== null && '$$typeof' in value ? undefined : value;
}

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
      props: Object.fromEntries(Object.entries(args).map(([name, value]) => [name, shown(value)])),
      provider: { ...provider },
      ...(/^ {2}render:/m.test(source) && { source }),
    },
    exported,
  );
}
