import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WalletList } from '../../src/components/wallet-list.js';
import { AddWalletMenu } from '../../src/linking/components/add-wallet-menu.js';
import type { LinkingMessages } from '../../src/messages/linking/en.js';
import { LinkingProvider } from '../../src/linking/hooks/linking-provider.js';
import { WalletActions } from '../../src/linking/components/wallet-actions.js';
import { type Scenario, scenarios } from '../../src/testing/scenarios.js';
import { checkout } from '../components/checkout.js';
import { axTree, flatten, withRole } from './ax-tree.js';
import { languages, layoutProblems, noProblems, spaceText, onNarrowPages } from './narrow-page.js';
import '../../src/linking/linking.css';

function Page({ messages }: { messages?: Partial<LinkingMessages> | undefined }) {
  return (
    <LinkingProvider messages={messages}>
      <WalletList amount={1499} rowActions={WalletActions} />
      <AddWalletMenu providers={['SIMPL', 'OLAMONEY', 'AIRTELMONEY']} />
    </LinkingProvider>
  );
}

const button = (selector: string, at = 0) =>
  waitFor(() => {
    const found = document.querySelectorAll<HTMLElement>(`${selector} button`)[at];
    if (!found) throw new Error(`There is no button ${at} in ${selector}.`);
    return found;
  });

async function openStep() {
  await userEvent.click(await button('.batua-unlinked-wallet'));
  const field = await screen.findByRole('textbox');
  await waitFor(() => expect(document.activeElement).toBe(field));
}

async function enterOtp(otp: string) {
  await openStep();
  await userEvent.keyboard(`${otp}{Enter}`);
}

/** Waits for a part of a state. Its words can be in any language. */
const find = (selector: string) => waitFor(() => expect(document.querySelector(selector)).toBeTruthy());

const states: [state: string, scenario: Scenario, enter?: () => Promise<unknown>][] = [
  ['row actions', scenarios.linked],
  ['row actions with long names', scenarios.longNames],
  ['a code field', scenarios.linked, openStep],
  [
    'a wrong code',
    scenarios.linked,
    async () => {
      await enterOtp('9999');
      await find('.batua-otp-input[aria-invalid=true]');
    },
  ],
  [
    'a provider that is down',
    { ...scenarios.linked, fault: { kind: 'server_error', on: ['authenticate'] } },
    async () => {
      await userEvent.click(await button('.batua-unlinked-wallet'));
      await find('.batua-unlinked .batua-error-message');
    },
  ],
  [
    'a remove question',
    scenarios.linked,
    async () => {
      await userEvent.click((await screen.findAllByRole('radio'))[0] as HTMLElement);
      await userEvent.click(await button('.batua-remove-wallet'));
      await find('.batua-remove-question');
    },
  ],
  [
    'a menu of other wallets',
    scenarios.linked,
    async () => userEvent.click((await screen.findAllByRole('button')).at(-1) as HTMLElement),
  ],
];

describe('at 320 px and double text size', () => {
  onNarrowPages();

  describe.each(languages)(
    'nothing scrolls sideways, clips or overlaps $language',
    ({ messages, linkingMessages, dir }) => {
      test.each(states)('%s', async (_state, scenario, enter) => {
        document.documentElement.dir = dir;
        checkout(scenario).open(<Page messages={linkingMessages} />, { messages });
        await screen.findAllByRole('radio');
        await enter?.();
        expect(layoutProblems()).toEqual(noProblems);

        spaceText();
        expect(layoutProblems()).toEqual(noProblems);
      });
    },
  );
});

test.each(states)(
  'gives every control a name that includes its wallet: %s',
  async (_state, scenario, enter) => {
    checkout(scenario).open(<Page />);
    await screen.findAllByRole('radio');
    await enter?.();

    const tree = await axTree();
    const controls = flatten(tree).filter(({ role }) =>
      ['button', 'radio', 'textbox', 'link'].includes(role),
    );
    const names = controls.map(({ role, name }) => `${role} ${name}`);
    expect(controls.filter(({ name }) => name.trim() === '')).toEqual([]);
    expect(names).toEqual([...new Set(names)]);
    for (const radio of withRole(tree, 'radio')) {
      expect(flatten(radio).filter(({ properties }) => properties['focusable'])).toEqual([radio]);
    }
  },
);
