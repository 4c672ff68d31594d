import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { RefreshBalancesButton } from '../../src/components/refresh-balances-button.js';
import { WalletBalance } from '../../src/components/wallet-balance.js';
import { WalletList } from '../../src/components/wallet-list.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { checkout, wordsOf } from './checkout.js';

const balance = () => wordsOf(document.querySelector('.batua-wallet-balance'));

test('shows a wallet’s balance and age in a sentence', async () => {
  const complaints = vi.spyOn(console, 'error');
  checkout().open(
    <p>
      MobiKwik: <WalletBalance walletId="wlt_mobikwik" />
    </p>,
  );

  expect(balance()).toBe('Loading wallets');
  await waitFor(() => expect(balance()).toBe('₹86.20 3 hours ago · may have changed'));
  expect(complaints).not.toHaveBeenCalled();
});

test('shares the request and the refresh with the list', async () => {
  const { open, requests } = checkout();
  open(
    <>
      <WalletBalance walletId="wlt_mobikwik" />
      <WalletList />
    </>,
  );
  await screen.findByRole('radio', { name: 'Paytm' });
  expect(requests).toEqual(['GET /api/wallets']);

  const refresh = screen.getByRole('button', { name: 'Refresh balances' });
  act(() => refresh.click());
  await waitFor(() => expect(balance()).toBe('₹586.20 Just now'));
});

test('works with a refresh button and without a list', async () => {
  checkout(scenarios.providerStuck).open(
    <>
      <WalletBalance walletId="wlt_mobikwik" />
      <RefreshBalancesButton />
    </>,
  );
  await waitFor(() => expect(balance()).toContain('₹86.20'));

  await userEvent.click(screen.getByRole('button'));
  await waitFor(() => expect(balance()).toBe('₹86.20 Not updated · 3 hours ago'));
});

test.each([
  ['a wallet that is not the customer’s', 'wlt_someone_else', scenarios.linked],
  ['a wallet that is not linked', 'wlt_freecharge', scenarios.linked],
  ['a list that cannot be loaded', 'wlt_paytm', scenarios.signedOut],
] as const)('shows “Balance not available” for %s', async (_case, walletId, scenario) => {
  checkout(scenario).open(<WalletBalance walletId={walletId} />);

  await waitFor(() => expect(balance()).toBe('Balance not available'));
});
