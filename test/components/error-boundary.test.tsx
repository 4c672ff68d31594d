import { act, render, screen, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { type Root, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  type Wallet,
  WalletBalance,
  WalletList,
  WalletMark,
  type WalletMarkProps,
  WalletsSkeleton,
  walletsQueryOptions,
} from '../../src/index.js';
import { AddWalletMenu, LinkingProvider, WalletActions } from '../../src/linking.js';
import { checkout, rowOf, wordsOf } from './checkout.js';

let broken = true;
let logged: unknown[][] = [];

beforeEach(() => {
  broken = true;
  logged = [];
  vi.spyOn(console, 'error').mockImplementation((...words) => void logged.push(words));
  // React 18 also reports a caught error to the page.
  const onError = (event: ErrorEvent) => event.preventDefault();
  addEventListener('error', onError);
  onTestFinished(() => removeEventListener('error', onError));
});
afterEach(() => vi.restoreAllMocks());

function failFor(provider: string) {
  if (broken && provider === 'PHONEPE') throw new Error('Offers are down.');
}
function Offer({ wallet }: { wallet: Wallet }) {
  failFor(wallet.provider);
  return <p>5% cashback</p>;
}
function Mark({ provider }: WalletMarkProps) {
  failFor(provider);
  return <WalletMark provider={provider} />;
}
function BrokenMark(): never {
  throw new Error('Marks are down.');
}
const something = 'Something went wrong.Try again';
const radio = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name });

test('keeps the other rows and the page when a mark throws in one row', async () => {
  checkout().open(
    <main>
      <h1>Checkout</h1>
      <WalletList mark={Mark} />
    </main>,
  );

  await radio('Paytm');
  expect(screen.getAllByRole('radio')).toHaveLength(3);
  expect(screen.getByRole('heading', { name: 'Checkout' })).toBeTruthy();
  expect(wordsOf(document.querySelector('.batua-error-message'))).toBe(something);
  expect(screen.getByRole('alert')).toBeTruthy();
  expect(logged.flat().map(String).join()).toContain('Offers are down.');

  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await radio('PhonePe');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('keeps the radio of a row whose content throws', async () => {
  checkout().open(<WalletList rowContent={Offer} />);

  const phonepe = await radio('PhonePe');
  expect(screen.getAllByText('5% cashback').length).toBeGreaterThan(2);
  expect(wordsOf(rowOf(phonepe))).toContain(something);
  await userEvent.click(phonepe);
  expect(phonepe.checked).toBe(true);
});

function Remark({ wallet }: { wallet: Wallet }) {
  return <input aria-label={`Remark on ${wallet.provider}`} defaultValue="" />;
}

test('keeps what the customer types in one row, and the focus, when the data of another row throws', async () => {
  const { open, changeWallets } = checkout();
  open(<WalletList rowContent={Remark} amount={500} />);
  const paytm = await radio('Paytm');
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Remark on PAYTM' });
  await userEvent.type(field, 'for lun');

  function setBalance(balance: number, lastRefreshed: number) {
    changeWallets((wallet) =>
      wallet.provider === 'PHONEPE'
        ? { ...wallet, instruments: wallet.instruments.map((row) => ({ ...row, balance, lastRefreshed })) }
        : wallet,
    );
  }

  // A merchant's code can write anything into the cache.
  setBalance(5n as never, 4e12);
  await screen.findByRole('alert');
  expect(screen.queryByRole('radio', { name: 'PhonePe' })).toBeNull();
  expect(screen.getAllByRole('radio')).toHaveLength(3);
  expect(logged.flat().map(String).join()).toContain('BigInt');
  expect(document.activeElement).toBe(field);
  await userEvent.type(field, 'ch');
  expect(field.value).toBe('for lunch');
  expect(await radio('Paytm')).toBe(paytm);

  setBalance(412, 4e12 + 1);
  await radio('PhonePe');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(field.value).toBe('for lunch');
});

test('announces the message again when another attempt fails', async () => {
  checkout().open(<WalletList rowContent={Offer} />);
  await radio('PhonePe');
  const words = screen.getByRole('alert').firstChild;

  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.getByRole('alert').firstChild).not.toBe(words));
});

test('shows a message in place of the list when the list throws', async () => {
  const { open, client, queryClient } = checkout();
  const { queryKey } = walletsQueryOptions(client);
  open(
    <main>
      <h1>Checkout</h1>
      <WalletList />
      <p>
        You have <WalletBalance walletId="wlt_paytm" />.
      </p>
    </main>,
  );
  await radio('Paytm');

  // A merchant's code can write anything into the cache.
  act(() => void queryClient.setQueryData(queryKey, { wallets: [null] } as never));
  await screen.findByRole('alert');
  expect(screen.getByRole('heading', { name: 'Checkout' })).toBeTruthy();
  expect(wordsOf(document.querySelector('main > p'))).toBe('You have Balance not available.');

  await act(() => queryClient.resetQueries({ queryKey }));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await radio('Paytm');
});

test('keeps the page when a part of linking throws', async () => {
  checkout().open(
    <LinkingProvider>
      <WalletList rowActions={WalletActions} />
      <AddWalletMenu providers={['OLAMONEY']} mark={BrokenMark} />
    </LinkingProvider>,
  );
  await radio('Paytm');
  await userEvent.click(await screen.findByRole('button', { name: 'Link another wallet' }));

  await screen.findByRole('alert');
  expect(screen.getAllByRole('radio')).toHaveLength(4);
});

test('explains a missing LinkingProvider to the developer', async () => {
  const { queryClient, client, page } = checkout();
  await queryClient.fetchQuery(walletsQueryOptions(client));
  expect(() => render(page(<WalletList rowActions={WalletActions} />))).toThrow(/no LinkingProvider/);
});

test('sends a placeholder when the list throws on the server and the list when it hydrates', async () => {
  const { queryClient, client, page } = checkout();
  await queryClient.fetchQuery(walletsQueryOptions(client));
  const ui = page(
    <Suspense fallback={<WalletsSkeleton />}>
      <WalletList mark={Mark} />
    </Suspense>,
  );
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(ui);
  expect(container.querySelector('.batua-skeleton')).not.toBeNull();

  broken = false;
  let root: Root | undefined;
  await act(async () => {
    root = hydrateRoot(container, ui, { onRecoverableError: () => {} });
  });
  onTestFinished(() => {
    act(() => root?.unmount());
    container.remove();
  });
  await radio('PhonePe');
});
