import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WalletBalance } from '../../src/components/wallet-balance.js';
import { WalletList } from '../../src/components/wallet-list.js';
import { LinkingProvider, WalletActions } from '../../src/linking.js';
import { checkout, nothingMore } from './checkout.js';

test('sends one request for a page with two lists, none as time passes, and one for each refresh', async () => {
  const { open, requests, advance } = checkout();
  open(
    <LinkingProvider>
      <WalletList amount={500} rowActions={WalletActions} />
      <WalletList amount={900} name="other" />
      <WalletBalance walletId="wlt_mobikwik" />
    </LinkingProvider>,
  );
  const [button] = await screen.findAllByRole('button', { name: 'Refresh balances' });
  await nothingMore();
  expect(requests).toEqual(['GET /api/wallets']);

  act(() => advance(3_600_000));
  await nothingMore();
  expect(requests).toHaveLength(1);

  for (const refresh of [1, 2]) {
    if (button) await userEvent.click(button);
    await waitFor(() => expect(requests).toHaveLength(1 + refresh));
    await waitFor(() => expect(button?.ariaDisabled).toBe('false'));
    await nothingMore();
  }
  const post = 'POST /api/wallets/refresh-balances';
  expect(requests).toEqual(['GET /api/wallets', post, post]);
});
