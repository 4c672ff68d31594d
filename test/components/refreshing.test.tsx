import { act, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { goOffline } from '../../stories/go-offline.js';
import { RefreshBalancesButton } from '../../src/components/refresh-balances-button.js';
import { WalletBalance } from '../../src/components/wallet-balance.js';
import { WalletList } from '../../src/components/wallet-list.js';
import { ur } from '../../src/messages/ur.js';
import { walletsQueryOptions } from '../../src/query/wallets-query-options.js';
import { everydayWallets } from '../../src/testing/data/everyday-wallets.js';
import { linkedWallet } from '../../src/testing/data/wallet-fixture.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { checkout, rowOf, start, wordsOf } from './checkout.js';

const button = () => screen.findByRole('button', { name: 'Refresh balances' });
const status = () => screen.getByRole('status');
const notes = () =>
  screen.getAllByRole('radio').map((radio) => wordsOf(rowOf(radio).querySelector('.batua-note')));
const balances = () =>
  screen.getAllByRole('radio').map((radio) => wordsOf(rowOf(radio).querySelector('.batua-balance')));
const refreshes = (requests: string[]) => requests.filter((request) => request.endsWith('/refresh-balances'));
const before = ['₹1,284.50', '₹462.00', '₹86.20', '₹2,310.75'];

/** Returns an array that collects every announcement from now on. */
function announcements(): string[] {
  const said: string[] = [];
  const region = status();
  new MutationObserver(() => said.push(wordsOf(region))).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return said;
}

test('never refreshes automatically', async () => {
  const { open, requests } = checkout();
  open(<WalletList />);

  await button();
  globalThis.dispatchEvent(new Event('focus'));
  globalThis.dispatchEvent(new Event('online'));
  document.dispatchEvent(new Event('visibilitychange'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(refreshes(requests)).toEqual([]);
});

test('sends one request for ten fast clicks on two buttons', async () => {
  const { open, requests, emulator } = checkout();
  emulator.setLatency({ refresh: 50 });
  open(
    <>
      <WalletList />
      <RefreshBalancesButton className="second" />
    </>,
  );
  await screen.findAllByRole('radio');
  const buttons = screen.getAllByRole('button', { name: 'Refresh balances' });
  expect(buttons).toHaveLength(2);

  act(() => {
    for (let click = 0; click < 5; click += 1) for (const one of buttons) one.click();
  });
  await waitFor(() => expect(notes()).toEqual(Array(4).fill('Just now')));

  expect(refreshes(requests)).toEqual(['POST /api/wallets/refresh-balances']);
});

test('keeps the old balances on screen while refreshing and shows “Checking…”', async () => {
  checkout(scenarios.refreshing).open(<WalletList />);

  await userEvent.click(await button());

  await screen.findByRole('button', { name: 'Checking…' });
  expect(balances()).toEqual(before);
  expect(notes()).toEqual(Array(4).fill('Checking…'));
  expect(document.querySelector('.batua-wallet-list')?.matches('[data-busy]')).toBe(true);
});

test('shows “Still checking…” after ten seconds without an announcement', async () => {
  const { open, advance } = checkout(scenarios.refreshing);
  open(<WalletList />);
  await userEvent.click(await button());
  await waitFor(() => expect(notes()).toEqual(Array(4).fill('Checking…')));
  const said = announcements();

  act(() => advance(9_999));
  expect(notes()).toEqual(Array(4).fill('Checking…'));
  act(() => advance(1));
  expect(notes()).toEqual(Array(4).fill('Still checking…'));
  expect(said).toEqual([]);
});

test('shows the new balances', async () => {
  checkout().open(<WalletList />);

  // Exactly one click. The clock stands still, so a second refresh would update no balance.
  const refresh = await button();
  act(() => refresh.click());

  await waitFor(() => expect(notes()).toEqual(Array(4).fill('Just now')));
  expect(balances()).toEqual(['₹1,284.50', '₹438.75', '₹586.20', '₹1,999.00']);
});

test('keeps the focus on the button when a refresh starts, succeeds and fails', async () => {
  const { open, emulator } = checkout();
  open(<WalletList />);
  const refresh = await button();

  await userEvent.click(refresh);
  await waitFor(() => expect(notes()[3]).toBe('Just now'));
  expect(document.activeElement).toBe(refresh);

  emulator.setFault('server_error');
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/The service is not responding/, { selector: 'p, p *' });
  expect(document.activeElement).toBe(refresh);
});

test('makes the button aria-disabled but not disabled while refreshing', async () => {
  checkout(scenarios.refreshing).open(<WalletList />);
  const refresh = await button();
  expect(refresh.ariaDisabled).toBe('false');

  await userEvent.click(refresh);

  expect(refresh.ariaDisabled).toBe('true');
  expect(refresh.matches(':disabled')).toBe(false);
  expect(refresh.matches('[data-busy]')).toBe(true);
  expect(document.activeElement).toBe(refresh);
});

test('announces the start and the end of a refresh once each and no ageing', async () => {
  const { open, advance } = checkout();
  open(<WalletList />);
  await button();
  expect(wordsOf(status())).toBe('');
  const said = announcements();

  await userEvent.click(await button());
  await waitFor(() => expect(notes()).toEqual(Array(4).fill('Just now')));
  act(() => advance(20 * 60_000));
  await waitFor(() => expect(notes()).toEqual(Array(4).fill('20 min ago · may have changed')));

  expect(said).toEqual(['Checking balances', 'Balances updated']);
});

test('renders an empty live region before the first announcement', () => {
  checkout().open(<WalletList />);

  expect(status().childNodes).toHaveLength(0);
});

test('does not announce a refresh that ended before it mounted', async () => {
  const { open, queryClient, client, page } = checkout();
  const { rerender } = open(<WalletList />);
  await userEvent.click(await button());
  await waitFor(() => expect(wordsOf(status())).toBe('Balances updated'));

  rerender(page(<p>Another step</p>));
  rerender(page(<WalletList key="again" />));
  expect(wordsOf(status())).toBe('');
  expect(queryClient.isMutating()).toBe(0);
  expect(client.clock.now()).toBe(start);
});

test('shows on the row and announces once that a wallet could not be checked', async () => {
  checkout(scenarios.providerStuck).open(<WalletList />);
  await button();
  const said = announcements();

  await userEvent.click(await button());

  await waitFor(() =>
    expect(notes()).toEqual(['Just now', 'Just now', 'Not updated · 3 hours ago', 'Just now']),
  );
  expect(balances()[2]).toBe('₹86.20');
  expect(said).toEqual(['Checking balances', 'Balances updated; MobiKwik could not be checked']);
});

test('separates the names of wallets as the language does', async () => {
  checkout({
    title: 'two providers that do not answer',
    customerId: 'asha',
    customers: (now) => ({
      asha: { wallets: everydayWallets(now).map((wallet, index) => ({ ...wallet, down: index < 2 })) },
    }),
  }).open(<WalletList />, { locale: 'ur', messages: ur });
  await userEvent.click(await screen.findByRole('button', { name: ur.refresh }));
  await waitFor(() => expect(wordsOf(status())).toMatch(/: \w+، \w+$/));
});

test('announces nothing new when a wallet that was not refreshed leaves the list', async () => {
  const { open, changeWallets } = checkout(scenarios.providerStuck);
  open(<WalletList />);
  await userEvent.click(await button());
  const words = 'Balances updated; MobiKwik could not be checked';
  await waitFor(() => expect(wordsOf(status())).toBe(words));
  const said = announcements();

  changeWallets((wallet) => ({ ...wallet, linked: wallet.id !== 'wlt_mobikwik' }));
  await waitFor(() => expect(screen.queryByRole('radio', { name: 'MobiKwik' })).toBeNull());
  expect(said).toEqual([]);
  expect(wordsOf(status())).toBe(words);
});

test('stops showing that a wallet could not be checked when a reload brings a newer balance', async () => {
  const { open, emulator, queryClient } = checkout(scenarios.providerStuck);
  open(
    <>
      <WalletList />
      <WalletBalance walletId="wlt_mobikwik" />
    </>,
  );
  await userEvent.click(await button());
  const failed = 'Not updated · 3 hours ago';
  const everyHint = () => [...document.querySelectorAll('.batua-note')].map(wordsOf);
  await waitFor(() => expect(everyHint().filter((words) => words === failed)).toHaveLength(2));
  const said = announcements();

  const wallet = emulator.wallet('wlt_mobikwik');
  Object.assign(wallet?.row ?? {}, { current_balance: 90, last_refreshed: new Date(start).toISOString() });
  await act(() => queryClient.refetchQueries());
  await waitFor(() => expect(everyHint()).toEqual(Array(5).fill('Just now')));
  expect(said).toEqual([]);
});

test.each([
  ['refreshFails', 'The service is not responding.'],
  ['refreshCustomerNotFound', 'Your account has no wallets set up. Choose another way to pay.'],
  ['refreshOffline', 'The service is not responding.'],
  ['refreshTimeout', 'This took too long.'],
  ['refreshMalformed', 'Something went wrong.'],
  ['refreshRateLimited', 'Too many attempts. Try again in 30 seconds.'],
] as const)(
  'keeps the balances and says why a refresh failed and what to do next: %s',
  async (scenario, words) => {
    checkout(scenarios[scenario]).open(<WalletList />);
    await button();
    const said = announcements();

    await userEvent.click(await button());

    const sentence = `Could not check balances. ${words}`;
    const shown = /\. ./.test(words) ? words : sentence;
    await waitFor(() => expect(wordsOf(document.querySelector('.batua-error-message p'))).toBe(shown));
    expect(balances()).toEqual(before);
    await waitFor(() => expect(said).toEqual(['Checking balances', sentence]));
  },
);

test('removes the balances and loads the list again when nobody is signed in any more', async () => {
  const { open, requests, queryClient, client } = checkout(scenarios.refreshSignedOut);
  open(<WalletList />);
  await button();
  const shown: unknown[] = [];
  const { queryKey } = walletsQueryOptions(client);
  queryClient.getQueryCache().subscribe(() => shown.push(queryClient.getQueryData(queryKey)?.wallets.length));
  const said = announcements();

  await userEvent.click(await button());

  const sentence = 'You are signed out. Sign in to pay by wallet.';
  await waitFor(() => expect(wordsOf(document.querySelector('.batua-error-message p'))).toBe(sentence));
  await waitFor(() => expect(screen.queryAllByRole('radio')).toHaveLength(before.length));
  expect(shown).toContain(undefined);
  expect(requests).toHaveLength(3);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Wallets' }));
  await waitFor(() => expect(said).toEqual(['Checking balances', `Could not check balances. ${sentence}`]));
});

test('takes a problem away by itself when a later check has solved it', async () => {
  const { open, emulator, queryClient } = checkout();
  open(<WalletList />);
  const refresh = await button();
  emulator.setFault('server_error');
  await userEvent.click(refresh);
  await waitFor(() => expect(document.querySelector('.batua-error-message')).not.toBeNull());

  emulator.setFault(null);
  await act(() => queryClient.invalidateQueries());
  expect(document.querySelector('.batua-error-message')).not.toBeNull();

  // The provider reports a newer balance, such as after a payment elsewhere.
  const later = new Date(start + 5000).toISOString();
  Object.assign(emulator.wallet('wlt_paytm')?.row ?? {}, { last_refreshed: later });
  await act(() => queryClient.invalidateQueries());
  await waitFor(() => expect(document.querySelector('.batua-error-message')).toBeNull());
});

test('announces that loading takes long, and nothing before', async () => {
  const { open, advance } = checkout(scenarios.loading);
  open(<WalletList />);
  expect(wordsOf(status())).toBe('');

  act(() => advance(1999));
  expect(wordsOf(status())).toBe('');
  act(() => advance(1));
  await waitFor(() => expect(wordsOf(status())).toBe('Loading wallets'));
});

test('says the mobile number of a wallet that could not be checked if another is of the same provider', async () => {
  const paytm = (id: string, mobileNumber: string, down: boolean) =>
    linkedWallet('PAYTM', { id, mobileNumber, down, balance: 1, lastRefreshed: start - 60_000 });
  checkout({
    title: 'two of Paytm',
    customerId: 'asha',
    customers: { asha: { wallets: [paytm('one', '9876543210', false), paytm('two', '9123456789', true)] } },
  }).open(<WalletList />);

  await userEvent.click(await button());

  await waitFor(() =>
    expect(wordsOf(status())).toBe('Balances updated; Paytm ending in 89 could not be checked'),
  );
});

test('keeps the refresh button quiet unless a check can change the answer for the chosen wallet', async () => {
  checkout().open(<WalletList amount={600} />);
  const refresh = await button();
  const border = () => getComputedStyle(refresh).borderTopColor;
  expect(border()).toBe('rgba(0, 0, 0, 0)');

  await userEvent.click(screen.getByRole('radio', { name: 'Paytm' }));
  expect(border()).toBe('rgba(0, 0, 0, 0)');
  await userEvent.click(screen.getByRole('radio', { name: 'MobiKwik' }));
  expect(border()).not.toBe('rgba(0, 0, 0, 0)');
});

test('says at once that the device is offline', async () => {
  const { open, requests } = checkout();
  open(<WalletList />);
  await button();
  const goOnline = goOffline();
  try {
    await userEvent.click(await button());
    await screen.findByText(/You are offline./, { selector: 'p, p *' });
    expect(refreshes(requests)).toEqual([]);
  } finally {
    goOnline();
  }
});

test('counts down to the next allowed refresh and then enables the button', async () => {
  const { open, advance, requests, emulator } = checkout(scenarios.refreshRateLimited);
  open(<WalletList />);
  await userEvent.click(await button());
  await screen.findByText(/Try again in 30 seconds/, { selector: 'span' });
  const refresh = await button();
  expect(refresh.ariaDisabled).toBe('true');
  const said = announcements();

  await userEvent.keyboard('{Enter}');
  expect(refreshes(requests)).toHaveLength(1);
  act(() => advance(29_000));
  await screen.findByText(/Try again in 1 second\./, { selector: 'span' });
  act(() => advance(1_000));
  await screen.findByText(/You can try again now/, { selector: 'span' });
  expect(refresh.ariaDisabled).toBe('false');
  // The press on the waiting button, and the end of the wait. The seconds between them are silent.
  const failed = 'Could not check balances.';
  await waitFor(() =>
    expect(said).toEqual([
      `${failed} Too many attempts. Try again in 30 seconds.`,
      `${failed} You can try again now.`,
    ]),
  );

  emulator.setFault(null);
  await userEvent.click(refresh);
  await waitFor(() => expect(notes()).toEqual(Array(4).fill('Just now')));
  expect(document.querySelector('.batua-error-message')).toBeNull();
});

test('renders no live region for a standalone button', () => {
  checkout().open(
    <StrictMode>
      <RefreshBalancesButton />
    </StrictMode>,
  );

  expect(screen.getByRole('button', { name: 'Refresh balances' })).toBeTruthy();
  expect(screen.queryByRole('status')).toBeNull();
});
