import { act, screen, waitFor } from '@testing-library/react';
import { type Root, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { translateEachTest } from '../translate-page.js';
import {
  type Instrument,
  type Wallet,
  WalletBalance,
  WalletList,
  WalletOption,
  walletsQueryOptions,
} from '../../src/index.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { checkout, rowOf, start, wordsOf } from './checkout.js';

const errors = translateEachTest();

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const ages = () =>
  screen.getAllByRole('radio').map((radio) => wordsOf(rowOf(radio).querySelector('.batua-note')));
const page = (
  <>
    <WalletList amount={500} />
    <p>
      You have <WalletBalance walletId="wlt_paytm" />.
    </p>
  </>
);

test('keeps a translated page while old balances are refreshed', async () => {
  const { open, advance } = checkout();
  open(page);
  await screen.findByRole('radio', { name: 'Paytm' });
  act(() => advance(20 * 60_000));
  await waitFor(() => expect(ages()[0]).toMatch(/may have changed$/));

  await press('Refresh balances');
  await waitFor(() => expect(ages()[0]).toBe('Enough · Just now'));
  expect(wordsOf(screen.getByRole('status'))).toBe('Balances updated');
  expect(wordsOf(document.querySelector('.batua-wallet-balance'))).toBe('₹1,284.50 Just now');
  act(() => advance(20 * 60_000));
  await waitFor(() => expect(ages()[0]).toBe('20 min ago · may have changed'));
  expect(errors).toEqual([]);
});

test('keeps a translated page when a refresh fails and then succeeds', async () => {
  const { open, emulator } = checkout();
  open(page);
  await screen.findByRole('radio', { name: 'Paytm' });
  emulator.setFault('server_error');
  await press('Refresh balances');
  await screen.findByText(/not responding/, { selector: 'p *' });
  emulator.setFault('rate_limited');
  await press('Refresh balances');
  await screen.findByText(/Too many attempts/, { selector: 'p *' });
  expect(wordsOf(document.querySelector('.batua-error-message p'))).toMatch(
    /^Too many attempts\. Try again in/,
  );
  expect(errors).toEqual([]);
});

test('keeps a translated page when the list fails, is tried again and appears', async () => {
  const { open, emulator, advance } = checkout(scenarios.providerDown);
  open(page);
  await screen.findByRole('alert');
  emulator.setFault({ kind: 'rate_limited', retryAfter: 1 });
  await press('Try again');
  await waitFor(() => expect(wordsOf(screen.getByRole('alert'))).toMatch(/Too many attempts/));
  emulator.setFault(null);
  act(() => advance(1000));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Try again' }).ariaDisabled).toBe('false'));
  await press('Try again');
  await screen.findByRole('radio', { name: 'Paytm' });
  expect(errors).toEqual([]);
});

const points = (balance: number | null): Instrument => ({
  method: 'TWID',
  type: 'REWARD',
  kind: 'points',
  balance,
  lastRefreshed: start,
});
const money = (method: string, balance: number | null, kind: Instrument['kind'] = 'money'): Instrument => ({
  method,
  type: 'WALLET',
  kind,
  balance,
  lastRefreshed: start,
});
const walletWith = (...instruments: Instrument[]): Wallet => ({
  id: 'wlt_1',
  provider: 'PAYTM',
  bankCode: null,
  linked: true,
  mobileNumber: null,
  instruments,
});

test('keeps a translated row when its instruments and their balances change', async () => {
  const { open, page: pageOf } = checkout();
  const row = (wallet: Wallet) =>
    pageOf(<WalletOption wallet={wallet} name="wallet" onSelect={() => {}} amount={500} topUp />);
  const steps: [Wallet, RegExp][] = [
    [walletWith(money('PAYTM', 600), points(640)), /Paytm.*₹600\.00.*Enough.*640 reward points/],
    [walletWith(money('PAYTM', 20), points(1)), /Add ₹480\.00 to pay.*1 reward point$/],
    [
      walletWith(money('PAYTM', null), points(null)),
      /Balance not available.*Twid Rewards: Balance not available$/,
    ],
    [walletWith(money('PAYTM', 5), money('PAYTM_POSTPAID', 900, 'credit')), /Paytm balance.*₹900\.00 credit/],
    [walletWith(money('PAYTM', 5), money('PAYTM_POSTPAID', null, 'credit')), /Credit not known/],
    [walletWith(money('PAYTM', 5)), /^PTPaytm ?₹5\.00/],
  ];
  const { rerender, container } = open(<p />);
  for (const [wallet, words] of steps) {
    rerender(row(wallet));
    await waitFor(() => expect(wordsOf(container)).toMatch(words));
    await waitFor(() => expect(container.querySelector('font')).not.toBeNull());
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(errors).toEqual([]);
});

test('shows another language on a translated page', async () => {
  const { open, page: pageOf } = checkout();
  const { rerender } = open(page);
  await screen.findByRole('radio', { name: 'Paytm' });

  rerender(pageOf(page, { messages: { enough: '{age}: okay', stale: '{age} (old)' } }));
  await waitFor(() => expect(wordsOf(document.body)).toMatch(/: okay|\(old\)/));
  expect(wordsOf(document.body)).not.toMatch(/Enough|may have changed/);
  expect(errors).toEqual([]);
});

test('keeps a page that was translated before hydration', async () => {
  const { queryClient, client, page: pageOf } = checkout();
  await queryClient.fetchQuery(walletsQueryOptions(client));
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(pageOf(page));
  await waitFor(() => expect(container.querySelector('label > font')).not.toBeNull());

  let root: Root | undefined;
  await act(async () => {
    root = hydrateRoot(container, pageOf(page), { onRecoverableError: () => {} });
  });
  onTestFinished(() => {
    act(() => root?.unmount());
    container.remove();
  });
  await press('Refresh balances');
  await waitFor(() => expect(ages()[0]).toBe('Enough · Just now'));
});
