import { isValidElement } from 'react';
import type { StoryContext } from 'storybook/internal/csf';
import * as batua from '../src/index.js';
import * as linking from '../src/linking.js';
import { LinkingPage } from '../stories/linking-page.js';
import { PurseMark, RingMark } from '../stories/marks.js';
import marks from '../stories/marks.tsx?raw';
import { Playground } from '../stories/playground-page.js';
import { WholeCheckout } from '../stories/whole-checkout.js';
import wholeCheckout from '../stories/whole-checkout.tsx?raw';
import { Code, type ShownStory, merchantCode } from './merchant-code.js';
import type { StoryWallets } from './story-session.js';

const exported = { batua: Object.keys(batua), linking: Object.keys(linking) };

// By identity, because a build shortens the names of components.
const names = new Map<unknown, Code>([
  ...[...Object.entries(batua), ...Object.entries(linking)].map(
    ([name, value]) => [value, new Code(name)] as const,
  ),
  [PurseMark, new Code('PurseMark', marks)],
  [RingMark, new Code('RingMark', marks)],
]);

type Shown = Pick<ShownStory, 'component' | 'props' | 'file'>;

/** The pages of the stories, each as what a merchant writes instead. */
const pages = new Map<unknown, (props: Readonly<Record<string, unknown>>) => Shown>([
  [LinkingPage, (props) => ({ component: 'LinkingPage', props })],
  [
    Playground,
    ({ customer: _customer, state: _state, theme: _theme, network: _network, ...props }) => ({
      component: 'LinkingPage',
      props,
    }),
  ],
  [
    WholeCheckout,
    (props) => ({
      component: 'WholeCheckout',
      props: { ...props, pay: new Code(`(form) => fetch('/api/pay', { method: 'POST', body: form })`) },
      // The toolbar's language is not a merchant's code.
      file: wholeCheckout.replaceAll(/^.*useLinkingWords.*\n| messages=\{linkingWords\}/gm, ''),
    }),
  ],
]);

/** Returns a prop as the code shows it. A function of the story's own is left out. */
function shown(value: unknown): unknown {
  if (isValidElement<{ href?: string; children?: unknown }>(value)) {
    const { type, props } = value;
    return new Code(`<${String(type)} href="${props.href}">${String(props.children)}</${String(type)}>`);
  }
  return names.get(value) ?? value;
}

/** Returns the code that “Show code” shows for a story: a file that a merchant can paste. */
export function showCode(source: string, context: StoryContext): string {
  const { component, args, argTypes, parameters } = context;
  const props = Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      const mapping: Record<string, unknown> = argTypes[name]?.mapping ?? {};
      return [name, shown(typeof value === 'string' && value in mapping ? mapping[value] : value)];
    }),
  );
  const page = pages.get(component)?.(props) ?? {
    component: names.get(component)?.text ?? 'WalletList',
    props,
  };
  const {
    scenario: _scenario,
    timeout: _timeout,
    ...provider
  } = (parameters['wallets'] ?? {}) as StoryWallets;
  return merchantCode(
    { ...page, provider: { ...provider }, ...(/^ {2}render:/m.test(source) && { source }) },
    exported,
  );
}
