import { renderToString } from 'react-dom/server.browser';
import { act, screen, waitFor } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { WalletList } from '../../../src/components/wallet-list.js';
import type { Wallet } from '../../../src/contract/wallet.js';
import { LinkWalletButton } from '../../../src/linking/components/link-wallet-button.js';
import { LinkingProvider } from '../../../src/linking/hooks/linking-provider.js';
import { RefreshWalletButton } from '../../../src/linking/components/refresh-wallet-button.js';
import { WalletActions } from '../../../src/linking/components/wallet-actions.js';
import { walletsQueryOptions } from '../../../src/query/wallets-query-options.js';
import { everydayWallets } from '../../../src/testing/data/everyday-wallets.js';
import { scenarios } from '../../../src/testing/scenarios.js';
import { unlinkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { checkout, wordsOf } from '../../components/checkout.js';
import { walletOf } from '../../model/wallet-of.js';
import {
  LinkingPage,
  otpField,
  freecharge,
  withWallets,
  linkButton,
  linkingStatus,
  press,
  enterOtp,
} from './linking-page.js';

afterEach(async () => {
  document.documentElement.removeAttribute('class');
  document.dir = '';
  await page.viewport(414, 896);
});

/** Opens every kind of step at the same time. */
async function openAllSteps() {
  const wallets = ['AMAZONPAY', 'LAZYPAY', 'TWID_V2'].map((provider) => unlinkedWallet(provider));
  const locked = unlinkedWallet('FREECHARGE', { locked: true });
  const down = unlinkedWallet('MOBIKWIK', { down: true });
  const linked = everydayWallets(Date.now()).slice(0, 2);
  checkout(withWallets([...linked, ...wallets, locked, down])).open(
    <LinkingPage providers={['SIMPL', 'OLAMONEY']} amount={600} defaultValue="wlt_phonepe" />,
  );
  await press('Remove PhonePe');
  for (const name of ['Amazon Pay', 'LazyPay', 'Twid Rewards', 'Freecharge', 'MobiKwik']) {
    const button = await linkButton(name);
    await userEvent.click(button);
    await waitFor(() => expect(document.activeElement).not.toBe(button));
  }
  await press('Link another wallet');
}

test.each([
  ['the smallest phone', 320, '16px', ''],
  ['a phone with double text size', 390, '32px', ''],
  ['a right-to-left page', 320, '16px', 'rtl'],
])('fits %s', async (_where, width, fontSize, dir) => {
  await page.viewport(width, 900);
  document.dir = dir;
  const sheet = document.head.appendChild(document.createElement('style'));
  sheet.textContent = `html { font-size: ${fontSize} }`;
  onTestFinished(() => sheet.remove());
  await openAllSteps();

  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  const clipped = [...document.querySelectorAll('.batua-wallet-list *, .batua-add-wallet *')].filter(
    (element) =>
      !element.closest('.batua-visually-hidden, .batua-live-region') &&
      element.scrollWidth > element.clientWidth + 1,
  );
  expect(clipped.filter((element) => getComputedStyle(element).display !== 'inline').map(wordsOf)).toEqual(
    [],
  );
});

test('makes every visible button and field at least 44 px high, and those in a line of text 24 px', async () => {
  await openAllSteps();

  const targets = [...document.querySelectorAll<HTMLElement>('button, a, .batua-otp-input')];
  expect(targets.length).toBeGreaterThan(15);
  const small = targets.filter(
    (target) =>
      target.checkVisibility() &&
      target.getBoundingClientRect().height <
        (target.matches('.batua-check, .batua-remove-wallet > button') ? 24 : 44),
  );
  expect(small.map(wordsOf)).toEqual([]);
});

test('does not select the wallet on a press of a row action, and does on a press beside it', async () => {
  checkout(scenarios.linked).open(<LinkingPage amount={100} />);

  await press('Check MobiKwik');
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  const balance = screen.getByText('₹1,284.50').getBoundingClientRect();
  const hit = document.elementFromPoint(balance.x + 5, balance.y + 5);
  expect(hit?.matches('label')).toBe(true);
  act(() => (hit as HTMLElement).click());
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Paytm' }).checked).toBe(true);
});

/** Custom actions of a merchant. */
const Manage = ({ wallet }: { wallet: Wallet }) => (
  <>
    <button type="button">{`Manage ${wallet.provider}`}</button>
    <a href="#terms">{`Terms of ${wallet.provider}`}</a>
  </>
);

test.each([
  ['a single part', RefreshWalletButton, ['Refresh PhonePe']],
  ['custom actions', Manage, ['Manage PHONEPE', 'Terms of PHONEPE']],
  ['WalletActions', WalletActions, ['Remove PhonePe']],
])('lets the customer press the actions in a linked row: %s', async (_what, rowActions, names) => {
  checkout(scenarios.linked).open(
    <LinkingProvider>
      <WalletList rowActions={rowActions} defaultValue="wlt_phonepe" />
    </LinkingProvider>,
  );

  await screen.findByRole('radio', { name: 'PhonePe' });
  for (const name of names) {
    const control = screen.getByRole(name.startsWith('Terms') ? 'link' : 'button', { name });
    const { left, top, width, height } = control.getBoundingClientRect();
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(control);
  }
});

test('gives rows with actions the height of the skeleton', async () => {
  const { open, emulator } = checkout(scenarios.linked);
  emulator.setLatency({ list: 100 });
  open(<LinkingPage />);
  const heights = () =>
    [...document.querySelectorAll('.batua-option')].map((row) => row.getBoundingClientRect().height);
  const [reserved = 0] = heights();
  await screen.findByRole('radio', { name: 'MobiKwik' });
  expect(heights()[1]).toBeCloseTo(reserved, 1);
});

test('links a wallet with the keyboard alone', async () => {
  checkout(freecharge()).open(<LinkingPage />);

  const button = await linkButton();
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(button);
  await userEvent.keyboard('{Enter}');
  const field = await otpField();
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(getComputedStyle(field).outlineStyle).toBe('solid');
  await userEvent.keyboard('1234{Tab}{Enter}');
  const radio = await screen.findByRole('radio', { name: 'Freecharge' });
  await waitFor(() => expect(document.activeElement).toBe(radio));
  await userEvent.keyboard('{Enter}{Tab}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove Freecharge' }));
});

test('renders an empty live region on the server', async () => {
  const errors = vi.spyOn(console, 'error');
  const { client, queryClient, page: pageOf } = checkout(scenarios.linked);
  await queryClient.fetchQuery(walletsQueryOptions(client));
  const ui = pageOf(
    <LinkingProvider>
      <WalletList rowActions={WalletActions} />
    </LinkingProvider>,
  );
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(ui);
  expect(linkingStatus().textContent).toBe('');
  const region = linkingStatus();
  const root = await act(async () => hydrateRoot(container, ui));
  onTestFinished(() => {
    act(() => root.unmount());
    container.remove();
  });
  expect(linkingStatus()).toBe(region);
  await enterOtp('1234');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(wordsOf(region)).toBe('Freecharge linked'));
  expect(errors).not.toHaveBeenCalled();
});

test('shows the merchant’s messages instead of the defaults', async () => {
  checkout(freecharge()).open(
    <LinkingProvider
      messages={{ link: 'Connect', linkName: 'Connect {name}', otpSentTo: 'OTP sent to {number}' }}
    >
      <WalletList rowActions={WalletActions} />
    </LinkingProvider>,
  );

  await press('Connect Freecharge');
  await otpField(/^OTP sent to ending in 10$/);
  await screen.findByRole('button', { name: 'Confirm' });
});

test('throws an error that explains how to add a missing LinkingProvider', () => {
  const silence = vi.spyOn(console, 'error').mockImplementation(() => {});
  const ignore = (event: Event) => event.preventDefault();
  globalThis.addEventListener('error', ignore);
  onTestFinished(() => {
    silence.mockRestore();
    globalThis.removeEventListener('error', ignore);
  });
  const { open } = checkout();
  expect(() => open(<LinkWalletButton wallet={walletOf({ linked: false })} />)).toThrow(
    /no LinkingProvider\. Put <LinkingProvider>/,
  );
});
