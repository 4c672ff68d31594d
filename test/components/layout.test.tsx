import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { UnlinkedWallets } from '../../src/components/unlinked-wallets.js';
import { WalletList } from '../../src/components/wallet-list.js';
import type { Wallet } from '../../src/contract/wallet.js';
import { everydayWallets } from '../../src/testing/data/everyday-wallets.js';
import { type Scenario, scenarios } from '../../src/testing/scenarios.js';
import { goOffline } from '../../stories/go-offline.js';
import { catalogs } from '../messages/catalogs.js';
import { checkout } from './checkout.js';

beforeEach(() => page.viewport(390, 844));
afterEach(() => {
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('class');
});

/** Returns the top and the height of each row, in whole pixels. */
const rows = () =>
  [...document.querySelectorAll('.batua-option')].map((row) => {
    const { top, height } = row.getBoundingClientRect();
    return [Math.round(top), Math.round(height)];
  });

/** An action as high as batua’s own. */
const LinkButton = ({ wallet }: { wallet: Wallet }) =>
  wallet.linked ? null : (
    <button type="button" className="batua-button">
      Link
    </button>
  );

const Nothing = () => null;

const threeWallets: Scenario = {
  title: 'as many wallets as the skeleton has rows',
  customerId: 'asha',
  customers: (now) => ({ asha: { wallets: everydayWallets(now).slice(1, 4) } }),
};

test.each([
  ['on a phone', 390],
  ['on a small phone', 360],
  ['on the smallest phone', 320],
  ['on a desktop', 1280],
])('keeps the layout from skeleton to list, during a refresh and after it, %s', async (_where, width) => {
  await page.viewport(width, 844);
  const { open, hold } = checkout(threeWallets);
  const letListGo = hold();
  open(<WalletList amount={90} />);
  const skeleton = rows();
  expect(skeleton).toHaveLength(3);
  letListGo();

  await screen.findByRole('radio', { name: 'PhonePe' });
  expect(rows()).toEqual(skeleton);

  const release = hold();
  await userEvent.click(screen.getByRole('button', { name: 'Refresh balances' }));
  await screen.findByRole('button', { name: 'Checking…' });
  expect(rows()).toEqual(skeleton);

  release();
  await waitFor(() => expect(document.body.textContent).toContain('₹586.20'));
  expect(rows()).toEqual(skeleton);
});

/** Presses the button, and waits for words on the page. */
async function press(name: string, words: RegExp) {
  await userEvent.click(screen.getByRole('button', { name }));
  await waitFor(() => expect(document.body.textContent).toMatch(words));
}

test.each([
  ['the smallest phone', 320, 304],
  ['a small phone', 360, 344],
  ['a phone', 390, 374],
  ['a desktop', 1280, 1264],
  ['a narrow column on a desktop', 1280, 280],
])('keeps the layout after every end of a refresh and of a reload, on %s', async (_where, width, column) => {
  await page.viewport(width, 844);
  const { open, emulator, queryClient, hold } = checkout();
  open(
    <div style={{ inlineSize: column }}>
      <WalletList amount={90} heading="Pay with a wallet" />
    </div>,
  );
  await screen.findByRole('radio', { name: 'PhonePe' });
  const before = rows();

  for (const [fault, words] of [
    ['bad_gateway', /Could not check balances. The service is not responding./],
    ['customer_not_found', /Your account has no wallets set up./],
    ['malformed_json', /Could not check balances. Something went wrong./],
  ] as const) {
    emulator.setFault(fault);
    await press('Refresh balances', words);
    expect(rows()).toEqual(before);
  }
  const goOnline = goOffline();
  await press('Refresh balances', /Could not check balances. You are offline./);
  expect(rows()).toEqual(before);

  await act(() => queryClient.invalidateQueries());
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('You are offline.'));
  expect(rows()).toEqual(before);
  goOnline();
  emulator.setFault('bad_gateway');
  const release = hold();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('button', { name: 'Trying again…' });
  expect(rows()).toEqual(before);
  release();
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('is not responding.'));
  expect(rows()).toEqual(before);

  emulator.setFault(null);
  await act(() => queryClient.invalidateQueries());
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  emulator.setFault({ kind: 'rate_limited', retryAfter: 30_000 });
  await press('Refresh balances', /Too many attempts. Try again in 30 seconds./);
  expect(rows()).toEqual(before);
});

test.each([
  [320, 90],
  [320, 499],
  [320, 1499],
  [360, 90],
  [360, 499],
  [360, 1499],
  [390, 1499],
])('keeps the layout from a skeleton with the rows of last time: %i px, ₹%i', async (width, amount) => {
  await page.viewport(width, 844);
  const { open, hold } = checkout();
  const letListGo = hold();
  open(
    <>
      <WalletList
        amount={amount}
        rowActions={LinkButton}
        unlinkedWallets={UnlinkedWallets}
        skeleton={{ rows: 4, unlinkedRows: 2 }}
      />
      <button type="submit" className="batua-option">
        Pay
      </button>
    </>,
  );
  const skeleton = rows();
  expect(skeleton).toHaveLength(5);
  letListGo();

  await screen.findByRole('radio', { name: 'PhonePe' });
  expect(rows()).toEqual(skeleton);
});

test.each([320, 360, 390, 1280])('keeps the layout when a refresh misses a wallet: %i px', async (width) => {
  await page.viewport(width, 844);
  checkout(scenarios.providerStuck).open(<WalletList amount={90} />);
  await screen.findByRole('radio', { name: 'PhonePe' });
  const before = rows();

  await press('Refresh balances', /could not be checked/);

  expect(rows()).toEqual(before);
});

const shortLanguages = catalogs.filter(([language]) => ['bn', 'gu', 'hi', 'pa', 'ur'].includes(language));

test.each(shortLanguages)(
  'keeps the layout from skeleton to list at 360 px: %s',
  async (_language, messages) => {
    await page.viewport(360, 844);
    for (const amount of [90, 499, 1499]) {
      const { open, hold } = checkout();
      const letListGo = hold();
      const { unmount } = open(<WalletList amount={amount} skeleton={{ rows: 4 }} />, {
        messages,
        locale: messages.language,
      });
      const skeleton = rows();
      letListGo();

      await screen.findByRole('radio', { name: 'PhonePe' });
      expect([amount, rows()]).toEqual([amount, skeleton]);
      unmount();
    }
  },
);

test('keeps the layout when the customer selects a wallet', async () => {
  checkout().open(<WalletList amount={90} />);
  await screen.findByRole('radio', { name: 'PhonePe' });
  const before = rows();

  await userEvent.click(screen.getByRole('radio', { name: 'PhonePe' }));

  expect(rows()).toEqual(before);
});

test.each([390, 1280])('gives no line to a slot that shows nothing: %i px', async (width) => {
  await page.viewport(width, 844);
  const allRows = () =>
    [...document.querySelectorAll('.batua-option, .batua-unlinked-wallet')].map(
      (row) => row.getBoundingClientRect().height,
    );
  const slots = { rowActions: LinkButton, unlinkedWallets: UnlinkedWallets };
  const { open, page: pageOf } = checkout();
  const { rerender } = open(<WalletList {...slots} />);
  await screen.findByRole('radio', { name: 'PhonePe' });
  const before = allRows();
  expect(before).toHaveLength(6);

  rerender(pageOf(<WalletList {...slots} rowContent={Nothing} />));
  expect(allRows()).toEqual(before);
});

/** WCAG 1.4.12. */
const textSpacing = new CSSStyleSheet();
textSpacing.replaceSync(
  '.spaced * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
);

/** Returns elements whose text extends beyond them or beyond the page. */
const overflowing = () =>
  [
    ...document.querySelectorAll<HTMLElement>(
      '.batua-wallet-list *:not(.batua-live-region, .batua-visually-hidden)',
    ),
  ].filter(
    (element) =>
      element.getBoundingClientRect().right > innerWidth + 0.5 ||
      element.getBoundingClientRect().left < -0.5 ||
      (getComputedStyle(element).display !== 'inline' && element.scrollWidth > element.clientWidth + 1),
  );

test.each([
  ['everyday wallets', scenarios.linked],
  ['very long names', scenarios.longNames],
  ['pay later', scenarios.payLater],
  ['an error', scenarios.providerDown],
])('fits 320 px at 200 %% text with WCAG’s text spacing: %s', async (_state, scenario) => {
  await page.viewport(320, 900);
  document.adoptedStyleSheets = [textSpacing];
  document.documentElement.style.fontSize = '200%';
  document.documentElement.className = 'spaced';
  checkout(scenario).open(<WalletList amount={499} />);
  await waitFor(() => expect(document.querySelector('.batua-skeleton')).toBeNull());

  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  expect(overflowing().map((element) => element.className)).toEqual([]);
});

test('makes every row and button at least 44 px high, and “Check” 24 px', async () => {
  checkout().open(<WalletList amount={100} />);
  await screen.findByRole('button', { name: 'Check MobiKwik' });

  for (const target of document.querySelectorAll('.batua-option, .batua-button')) {
    const least = target.matches('.batua-check') ? 24 : 44;
    expect(target.getBoundingClientRect().height).toBeGreaterThanOrEqual(least);
  }
});

test('draws a focus ring around the whole row', async () => {
  checkout().open(<WalletList />);
  const radio = await screen.findByRole('radio', { name: 'Paytm' });
  const ring = () => {
    const { outlineStyle, outlineWidth } = getComputedStyle(
      document.querySelector(`label[for="${radio.id}"]`) as Element,
      '::after',
    );
    return `${outlineStyle} ${outlineWidth}`;
  };
  expect(ring()).toMatch(/^none/);

  screen.getByRole('button', { name: 'Refresh balances' }).focus();
  await userEvent.tab();
  expect(document.activeElement).toBe(radio);
  expect(ring()).toBe('solid 2px');
});

test('follows the colour scheme of the page and of an element', async () => {
  const { open, page: pageOf } = checkout();
  const { rerender } = open(<WalletList />);
  await screen.findByRole('radio', { name: 'Paytm' });
  const ground = () => getComputedStyle(document.querySelector('.batua-option') as Element).backgroundColor;

  expect(ground()).toBe('rgb(255, 255, 255)');
  act(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
  expect(ground()).toBe('rgb(26, 29, 34)');

  rerender(
    pageOf(
      <div data-color-scheme="light">
        <WalletList />
      </div>,
    ),
  );
  expect(ground()).toBe('rgb(255, 255, 255)');
});

async function emulate(name: string, value: string) {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
}

test('shows the selection in forced colours and a refresh with reduced motion', async () => {
  checkout(scenarios.refreshing).open(<WalletList defaultValue="wlt_paytm" />);
  const button = await screen.findByRole('button', { name: 'Refresh balances' });
  await userEvent.click(button);
  await screen.findByRole('button', { name: 'Checking…' });
  const ring = () => getComputedStyle(button, '::before');
  const chosen = getComputedStyle(document.querySelector('[data-selected]') as Element);

  expect(ring().animationName).toBe('batua-turn');
  await emulate('prefers-reduced-motion', 'reduce');
  expect(ring().animationName).toBe('none');
  expect(ring().borderTopStyle).toBe('solid');

  expect(chosen.outlineStyle).toBe('none');
  await emulate('forced-colors', 'active');
  expect(chosen.outlineStyle).toBe('solid');
  await emulate('forced-colors', 'none');
});
