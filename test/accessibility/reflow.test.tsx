import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WalletList } from '../../src/components/wallet-list.js';
import { type Scenario, scenarios } from '../../src/testing/scenarios.js';
import { checkout } from '../components/checkout.js';
import { languages, layoutProblems, noProblems, spaceText, onNarrowPages } from './narrow-page.js';
import { clipped, escapes, overlaps } from './text-layout.js';

const html = document.documentElement;

onNarrowPages();

const ready = () => waitFor(() => expect(document.querySelector('.batua-skeleton')).toBeNull());

async function refresh() {
  // By class, because its name can be in any language.
  const button = await waitFor(() => {
    const found = document.querySelector<HTMLElement>('.batua-header .batua-refresh');
    if (!found) throw new Error('There is no refresh button.');
    return found;
  });
  await userEvent.click(button);
}

/** Each state with its scenario, and a function that brings the page into the state. */
const states: [state: string, scenario: Scenario, enter?: () => Promise<unknown>][] = [
  ['everyday wallets', scenarios.linked],
  ['the longest names and numbers', scenarios.longNames],
  ['fifty wallets', scenarios.many],
  ['pay later and rewards', scenarios.payLater],
  ['oddities', scenarios.oddities],
  ['unknown balances', scenarios.nullBalance],
  ['only unlinked wallets', scenarios.onlyUnlinked],
  ['no wallets', scenarios.empty],
  ['a list that could not be loaded', scenarios.providerDown],
  ['signed out', scenarios.signedOut],
  ['too many attempts', scenarios.rateLimited],
  ['a running refresh', scenarios.refreshing, refresh],
  [
    'a refresh that failed',
    scenarios.refreshTimeout,
    async () => {
      await refresh();
      await waitFor(() => expect(document.querySelector('.batua-error-message')).toBeTruthy());
    },
  ],
  [
    'a wallet that was not refreshed',
    scenarios.providerStuck,
    async () => {
      await refresh();
      await waitFor(() => expect(document.querySelector('[aria-disabled=true]')).toBeNull());
    },
  ],
];

describe.each(languages)(
  'at 320 px and double text size, nothing scrolls sideways, clips or overlaps $language',
  ({ messages, dir }) => {
    test.each(states)('%s', async (_state, scenario, enter) => {
      html.dir = dir;
      checkout(scenario).open(<WalletList amount={1499} />, { messages });
      await ready();
      await enter?.();
      expect(layoutProblems()).toEqual(noProblems);

      spaceText();
      expect(layoutProblems()).toEqual(noProblems);
    });
  },
);

test('the check detects text that is clipped, overlaps or escapes its box', async () => {
  html.style.fontSize = '100%';
  checkout().open(<WalletList />);
  await ready();
  expect(layoutProblems()).toEqual(noProblems);
  const [name, balance] = ['.batua-name', '.batua-balance'].map((part) =>
    document.querySelector<HTMLElement>(part),
  );

  name?.style.setProperty('white-space', 'nowrap');
  name?.style.setProperty('letter-spacing', '5em');
  expect(escapes()).not.toEqual([]);
  expect(overlaps()).not.toEqual([]);
  name?.removeAttribute('style');
  balance?.style.setProperty('inline-size', '1em');
  balance?.style.setProperty('white-space', 'nowrap');
  balance?.style.setProperty('overflow', 'hidden');
  expect(clipped()).toEqual(['batua-balance']);
});

test('makes every control at least 24 px wide and 44 px high at any text size', async () => {
  const { open, queryClient, emulator } = checkout(scenarios.linked);
  open(<WalletList />);
  await ready();
  emulator.setFault('server_error');
  await act(() => queryClient.invalidateQueries());
  await screen.findByRole('button', { name: 'Try again' });

  for (const size of ['50%', '100%', '200%']) {
    html.style.fontSize = size;
    const targets = [...document.querySelectorAll('.batua-wallet-list :is(button, a, .batua-option)')];
    expect(targets).toHaveLength(5);
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      expect(height).toBeGreaterThanOrEqual(44);
    }
  }
});
