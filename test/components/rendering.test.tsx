import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WalletList } from '../../src/components/wallet-list.js';
import { WalletMark } from '../../src/components/wallet-mark.js';
import type { Wallet } from '../../src/contract/wallet.js';
import { useRefreshWallet } from '../../src/hooks/use-refresh-wallet.js';
import { walletsQueryOptions } from '../../src/query/wallets-query-options.js';
import { type Checkout, checkout } from './checkout.js';

const rendered: string[] = [];

/** A row's mark renders whenever its row does. */
function CountingMark({ provider }: { provider: string }) {
  rendered.push(provider);
  return <WalletMark provider={provider} />;
}

/** Returns the rows that render during an action. StrictMode renders each row twice. */
async function rowsRendered(happening: () => Promise<unknown> | void): Promise<string[]> {
  rendered.length = 0;
  await act(async () => {
    await happening();
  });
  return [...new Set(rendered)];
}

/** A row action that reads its wallet's refresh. It renders whenever the refresh or the row changes. */
function CountingActions({ wallet }: { wallet: Wallet }) {
  rendered.push(wallet.provider);
  const { status } = useRefreshWallet(wallet.id);
  return <span>{status}</span>;
}

async function openList({ open }: Checkout) {
  open(<WalletList mark={CountingMark} rowActions={CountingActions} amount={500} />);
  await screen.findByRole('radio', { name: 'Paytm' });
}

test('renders only the rows whose selection changed', async () => {
  await openList(checkout());

  await userEvent.click(screen.getByRole('radio', { name: 'Paytm' }));
  expect(await rowsRendered(() => userEvent.click(screen.getByRole('radio', { name: 'MobiKwik' })))).toEqual([
    'PAYTM',
    'MOBIKWIK',
  ]);
});

test('renders only the row whose balance changed', async () => {
  const world = checkout();
  await openList(world);

  const { queryKey } = walletsQueryOptions(world.client);
  const changed = await rowsRendered(() => {
    world.queryClient.setQueryData(
      queryKey,
      (data) =>
        data && {
          wallets: data.wallets.map((wallet) =>
            wallet.provider === 'PHONEPE'
              ? { ...wallet, instruments: wallet.instruments.map((row) => ({ ...row, balance: 7 })) }
              : { ...wallet },
          ),
        },
    );
  });

  await waitFor(() => expect(document.body.textContent).toContain('₹7.00'));
  expect(changed).toEqual(['PHONEPE']);
});

test('renders only ages and no rows as time passes', async () => {
  const world = checkout();
  await openList(world);

  const changed = await rowsRendered(() => world.advance(60 * 60_000));

  expect(document.body.textContent).toContain('1 hour ago');
  expect(changed).toEqual([]);
});
