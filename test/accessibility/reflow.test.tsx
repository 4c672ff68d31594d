import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WalletList } from '../../src/components/wallet-list.js';
import { type Scenario, scenarios } from '../../src/testing/scenarios.js';
import { checkout } from '../components/checkout.js';
import { languages, losses, none, spaceText, onNarrowPages } from './narrow-page.js';
import { clipped, escapes, overlaps } from './text-layout.js';

const html = document.documentElement;

onNarrowPages();

const ready = () => waitFor(() => expect(document.querySelector('.batua-skeleton')).toBeNull());

async function refresh() {
  await userEvent.click(await screen.findByRole('button', { name: (name) => name.startsWith('Refresh') }));
}

/** Opens a state, and gives what then brings it about. */
const states: [state: string, scenario: Scenario, act?: () => Promise<unknown>][] = [
  ['everyday wallets', scenarios.linked],
  ['the longest names and numbers', scenarios.longNames],
  ['fifty wallets', scenarios.many],
  ['pay later and rewards', scenarios.payLater],
  ['oddities', scenarios.oddities],
  ['balances that are not known', scenarios.nullBalance],
  ['only wallets that are not linked', scenarios.onlyUnlinked],
  ['no wallets', scenarios.empty],
  ['a list that could not be loaded', scenarios.providerDown],
  ['signed out', scenarios.signedOut],
  ['too many tries', scenarios.rateLimited],
  ['a refresh under way', scenarios.refreshing, refresh],
  [
    'a refresh that failed',
    scenarios.refreshTimeout,
    async () => {
      await refresh();
      await waitFor(() => expect(document.querySelector('.batua-error-message')).toBeTruthy());
    },
  ],
  [
    'a wallet that a refresh passed by',
    scenarios.providerStuck,
    async () => {
      await refresh();
      await waitFor(() => expect(document.querySelector('[aria-disabled=true]')).toBeNull());
    },
  ],
];

describe.each(languages)(
  'at 320 px and twice the text size nothing scrolls sideways, clips or overlaps, $said',
  ({ messages, dir }) => {
    test.each(states)('%s', async (_state, scenario, happening) => {
      html.dir = dir;
      checkout(scenario).open(<WalletList amount={1499} />, { messages });
      await ready();
      await happening?.();
      expect(losses()).toEqual(none);

      spaceText();
      expect(losses()).toEqual(none);
    });
  },
);

test('the check sees words that are cut off, overlap or reach out', async () => {
  html.style.fontSize = '100%';
  checkout().open(<WalletList />);
  await ready();
  expect(losses()).toEqual(none);
  const [name, figure] = ['.batua-name', '.batua-balance'].map((part) =>
    document.querySelector<HTMLElement>(part),
  );

  name?.style.setProperty('white-space', 'nowrap');
  name?.style.setProperty('letter-spacing', '5em');
  expect(escapes()).not.toEqual([]);
  expect(overlaps()).not.toEqual([]);
  name?.removeAttribute('style');
  figure?.style.setProperty('inline-size', '1em');
  figure?.style.setProperty('white-space', 'nowrap');
  figure?.style.setProperty('overflow', 'hidden');
  expect(clipped()).toEqual(['batua-balance']);
});

test('all that can be pressed is at least 24 px in both directions, at any text size', async () => {
  const { open, queryClient, emulator } = checkout(scenarios.linked);
  open(<WalletList />);
  await ready();
  emulator.setFault('server_error');
  await act(() => queryClient.invalidateQueries());
  await screen.findByRole('button', { name: 'Try again' });

  for (const size of ['50%', '100%', '200%']) {
    html.style.fontSize = size;
    const targets = [...document.querySelectorAll('.batua-wallet-list :is(button, a, .batua-option)')];
    expect(targets).toHaveLength(6);
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      expect(height).toBeGreaterThanOrEqual(44);
    }
  }
});
