import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { WalletList } from '../../src/components/wallet-list.js';
import { WalletActions } from '../../src/linking/components/wallet-actions.js';
import { LinkingProvider } from '../../src/linking/hooks/linking-provider.js';
import type { LinkingMessages } from '../../src/messages/linking/en.js';
import type { Messages } from '../../src/messages/messages.js';
import { everydayWallets } from '../../src/testing/data/everyday-wallets.js';
import { type Scenario, scenarios } from '../../src/testing/scenarios.js';
import { checkout } from '../components/checkout.js';
import { catalogs, linkingCatalogs } from '../messages/catalogs.js';
import { layoutProblems, noProblems, onNarrowPages, spaceText } from './narrow-page.js';
import { lines } from './text-layout.js';
import '../../src/linking/linking.css';

const linkingWords = new Map<string, LinkingMessages>(linkingCatalogs);

type Catalog = readonly [language: string, messages: Messages];

/** Opens the list in English. `say` changes the language and keeps the state of the page. */
function open(scenario: Scenario, amount: number) {
  const { open: openPage, page, ...world } = checkout(scenario);
  const ui = (language: string) => (
    <LinkingProvider messages={linkingWords.get(language)}>
      <WalletList amount={amount} rowActions={WalletActions} />
    </LinkingProvider>
  );
  const { rerender } = openPage(ui('en'));
  const say = ([locale, messages]: Catalog) => rerender(page(ui(locale), { locale, messages }));
  return { ...world, say };
}

const find = (selector: string) =>
  waitFor(() => {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  });

const refresh = async () => userEvent.click(await find('.batua-header .batua-refresh'));

/** Each state with its scenario, an amount, and a function that brings the page into the state. */
const states: [state: string, scenario: Scenario, amount: number, enter?: () => Promise<unknown>][] = [
  ['rows at rest', scenarios.linked, 90],
  ['too little money', scenarios.linked, 5000],
  ['too little credit', scenarios.payLater, 50_000],
  ['old balances', scenarios.stale, 90],
  ['no wallets', scenarios.empty, 90],
  ['an error', scenarios.providerDown, 90, () => find('.batua-error-message')],
  ['a list that needs a reload', scenarios.signedOut, 90, () => find('.batua-error-message')],
  [
    'a refresh that missed a wallet',
    scenarios.providerStuck,
    90,
    async () => {
      await refresh();
      await waitFor(() => expect(document.querySelector('.batua-wallet-list[data-busy]')).toBeNull());
    },
  ],
  [
    'a code field',
    scenarios.linked,
    90,
    async () => {
      await userEvent.click(await find('.batua-unlinked-wallet button'));
      await find('.batua-otp-input');
    },
  ],
];

describe('at 320 px and double text size, nothing scrolls sideways, clips or overlaps', () => {
  onNarrowPages();

  test.each(states)('in any language: %s', async (_state, scenario, amount, enter) => {
    const { say } = open(scenario, amount);
    await waitFor(() => expect(document.querySelector('.batua-skeleton')).toBeNull());
    await enter?.();
    for (const catalog of catalogs) {
      const [language, { direction }] = catalog;
      document.documentElement.dir = direction ?? 'ltr';
      spaceText(false);
      say(catalog);
      expect(layoutProblems(), language).toEqual(noProblems);

      spaceText();
      expect(layoutProblems(), language).toEqual(noProblems);
    }
  });
});

/** The line height that the Noto font of a language needs. Urdu in a plain style needs 1.7. */
const neededHeight = (language: string) => (language === 'ur' ? 1.7 : 1.36);

test('has lines as high as the letters of the fonts, in every language', async () => {
  const { emulator, queryClient, say } = open(scenarios.linked, 600);
  await userEvent.click(await find('.batua-unlinked-wallet button'));
  await find('.batua-otp-input');
  emulator.setFault('server_error');
  await act(() => queryClient.invalidateQueries());
  await find('.batua-header .batua-error-message');

  for (const catalog of catalogs) {
    say(catalog);
    // The small button in a row has one line.
    const words = lines().filter(
      ({ label, element }) => /\p{L}{3}/u.test(label) && !element.closest('.batua-check'),
    );
    expect(words.length).toBeGreaterThan(10);
    const heights = words.map(({ label, element }) => {
      const { lineHeight, fontSize } = getComputedStyle(element);
      return { label, height: parseFloat(lineHeight) / parseFloat(fontSize) };
    });
    const [language] = catalog;
    expect(
      heights.filter(({ label, height }) => !/^[A-Z]/.test(label) && height < neededHeight(language)),
      language,
    ).toEqual([]);
  }
});

const threeWallets: Scenario = {
  title: 'as many wallets as the skeleton has rows',
  customerId: 'asha',
  customers: (now) => ({ asha: { wallets: everydayWallets(now).slice(1, 4) } }),
};

const rows = () =>
  [...document.querySelectorAll('.batua-option')].map((row) => {
    const { top, height } = row.getBoundingClientRect();
    return [Math.round(top), Math.round(height)];
  });

test.each(catalogs)(
  '%s keeps the layout from skeleton to list and refreshed list',
  async (locale, messages) => {
    await page.viewport(390, 844);
    const { hold, open: openPage } = checkout(threeWallets);
    const letListGo = hold();
    openPage(<WalletList amount={90} />, { locale, messages });
    const skeleton = rows();
    expect(skeleton).toHaveLength(3);
    letListGo();
    await screen.findByRole('radio', { name: 'PhonePe' });
    expect(rows()).toEqual(skeleton);

    const release = hold();
    await refresh();
    await find('.batua-wallet-list[data-busy]');
    expect(rows()).toEqual(skeleton);
    release();
    await waitFor(() => expect(document.body.textContent).toContain('₹586.20'));
    expect(rows()).toEqual(skeleton);
  },
);
