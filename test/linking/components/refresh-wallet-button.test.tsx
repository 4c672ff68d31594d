import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { RefreshWalletButton } from '../../../src/linking/components/refresh-wallet-button.js';
import { scenarios } from '../../../src/testing/scenarios.js';
import { checkout, nothingMore, rowOf, wordsOf } from '../../components/checkout.js';
import { LinkingPage, linkingStatus, recordAnnouncements } from './linking-page.js';

const refresh = (name: string) => screen.findByRole('button', { name: `Refresh ${name}` });
const row = (name: string) => rowOf(screen.getByRole('radio', { name }));
const rowWords = (name: string) => wordsOf(row(name));

test('refreshes one balance and shows that only in its row', async () => {
  const { open, requests, hold } = checkout(scenarios.linked);
  open(<LinkingPage rowActions={RefreshWalletButton} />);

  const button = await refresh('MobiKwik');
  const others = ['Paytm', 'PhonePe', 'Amazon Pay'].map(rowWords);
  const announcements = recordAnnouncements();
  const release = hold();
  await userEvent.click(button);
  await waitFor(() => expect(wordsOf(button)).toBe('Checking…'));
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getAllByText('Checking…').filter((element) => element.closest('.batua-option'))).toEqual([
    button,
  ]);
  release();
  await waitFor(() => expect(rowWords('MobiKwik')).toContain('₹586.20'));
  expect(rowWords('MobiKwik')).toContain('Just now');
  expect(document.activeElement).toBe(button);
  expect(['Paytm', 'PhonePe', 'Amazon Pay'].map(rowWords)).toEqual(others);
  await waitFor(() => expect(announcements).toEqual(['Checking…', 'MobiKwik updated']));
  expect(requests.slice(1)).toEqual(['POST /api/wallets/wlt_mobikwik/refresh']);
});

test('names a provider that does not answer and keeps the old balance', async () => {
  checkout(scenarios.providerStuck).open(<LinkingPage rowActions={RefreshWalletButton} />);

  await userEvent.click(await refresh('MobiKwik'));
  await waitFor(() => expect(wordsOf(linkingStatus())).toMatch(/^MobiKwik could not be checked/));
  expect(rowWords('MobiKwik')).toContain('MobiKwik could not be checked');
  expect(rowWords('MobiKwik')).toContain('₹86.20');
});

test('says on the row when the customer can refresh again after too many attempts', async () => {
  const fault = { kind: 'rate_limited', retryAfter: 20_000, on: ['refresh'], times: 1 } as const;
  const { open, advance } = checkout({ ...scenarios.linked, fault });
  open(<LinkingPage rowActions={RefreshWalletButton} />);

  const button = await refresh('Paytm');
  await userEvent.click(button);
  await waitFor(() => expect(rowWords('Paytm')).toContain('Too many attempts. Try again in 20 s'));
  expect(button.getAttribute('aria-disabled')).toBe('true');
  advance(20_000);
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('false'));
});

test('does not refresh one balance while all balances refresh', async () => {
  const { open, requests } = checkout(scenarios.refreshing);
  open(<LinkingPage rowActions={RefreshWalletButton} />);

  await userEvent.click(await screen.findByRole('button', { name: 'Refresh balances' }));
  const button = await refresh('Paytm');
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'));
  act(() => button.click());
  await nothingMore();
  expect(requests.filter((request) => request.endsWith('wlt_paytm/refresh'))).toEqual([]);
});
