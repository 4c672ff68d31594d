import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { UnlinkedWallets } from '../../src/components/unlinked-wallets.js';
import { WalletList } from '../../src/components/wallet-list.js';
import type { Wallet } from '../../src/contract/wallet.js';
import { linkedWallet } from '../../src/testing/data/wallet-fixture.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { checkout, rowOf, start, wordsOf } from './checkout.js';

const minute = 60_000;

const holding = (...wallets: ReturnType<typeof linkedWallet>[]) => ({
  title: 'planted',
  customerId: 'asha',
  customers: { asha: { wallets } },
});

test('shows linked wallets as radios in Juspay’s order and unlinked wallets in a separate list', async () => {
  checkout().open(<WalletList unlinkedWallets={UnlinkedWallets} />);

  const group = await screen.findByRole('group', { name: 'Wallets' });
  const names = within(group)
    .getAllByRole('radio')
    .map((radio) => wordsOf(rowOf(radio).querySelector('label')));
  expect(names).toEqual(['Paytm', 'PhonePe', 'MobiKwik', 'Amazon Pay']);

  const unlinked = screen.getByRole('list', { name: 'Link and pay' });
  expect(
    within(unlinked)
      .getAllByRole('listitem')
      .map((item) => wordsOf(item.querySelector('.batua-name'))),
  ).toEqual(['Freecharge', 'LazyPay']);
  expect(within(unlinked).queryByRole('radio')).toBeNull();
});

test('names a radio after its wallet and describes it with balance, age and number', async () => {
  checkout().open(<WalletList amount={600} />);

  await screen.findByRole('radio', {
    name: 'MobiKwik',
    description: '₹86.20 ₹513.80 short · 3 hours ago ending in 10',
  });
  await screen.findByRole('radio', {
    name: 'Paytm',
    description: '₹1,284.50 Enough · Just now ending in 10',
  });
});

test('puts no control into a label', async () => {
  checkout().open(<WalletList />);

  await screen.findByRole('radio', { name: 'Paytm' });
  expect(document.querySelector('label :is(a, button, input, select, [tabindex])')).toBeNull();
});

test('names each of two wallets of one provider with the end of its mobile number', async () => {
  const paytm = (id: string, mobileNumber: string) =>
    linkedWallet('PAYTM', { id, mobileNumber, balance: 1, lastRefreshed: start });
  const onValueChange = vi.fn();
  checkout(holding(paytm('wlt_1', '9876543210'), paytm('wlt_2', '9123456789'))).open(
    <WalletList onValueChange={onValueChange} />,
  );

  const radio = await screen.findByRole('radio', { name: 'Paytm ending in 10' });
  await userEvent.click(screen.getByRole('radio', { name: 'Paytm ending in 89' }));
  expect(onValueChange).toHaveBeenCalledWith(
    'wlt_2',
    expect.objectContaining({ name: 'Paytm ending in 89' }),
  );
  expect(wordsOf(rowOf(radio).querySelector('.batua-row-title'))).toContain('Paytm•• 10');
});

test('never shows an unknown balance as 0 and shows a known 0', async () => {
  const scenario = holding(
    linkedWallet('PAYPAL', { lastRefreshed: start }),
    linkedWallet('PAYTM', { balance: 0, lastRefreshed: start }),
  );
  checkout(scenario).open(<WalletList amount={10} />);

  const unknown = rowOf(await screen.findByRole('radio', { name: 'PayPal' }));
  expect(wordsOf(unknown)).not.toMatch(/\d/);
  expect(wordsOf(unknown.querySelector('.batua-balance'))).toBe('Balance not available');
  expect(wordsOf(rowOf(screen.getByRole('radio', { name: 'Paytm' })))).toContain('₹0.00');
});

test('shows the age of each balance: never, now, in the future, minutes, days, years', async () => {
  const at = (provider: string, lastRefreshed: number | null) =>
    linkedWallet(provider, { balance: 5, lastRefreshed });
  const scenario = holding(
    at('PAYTM', null),
    at('PHONEPE', start),
    at('CRED', start + 10 * minute),
    at('MOBIKWIK', start - 4 * minute),
    at('SIMPL', start - 24 * 60 * minute),
    at('DANA', start - 800 * 24 * 60 * minute),
  );
  checkout(scenario).open(<WalletList />);

  const radios = await screen.findAllByRole('radio');
  expect(radios.map((radio) => wordsOf(rowOf(radio).querySelector('.batua-note')))).toEqual([
    'Not checked yet',
    'Just now',
    'Just now',
    '4 min ago',
    '1 day ago · may have changed',
    '2 years ago · may have changed',
  ]);
  const stale = radios.map((radio) => rowOf(radio).querySelector('.batua-note')?.hasAttribute('data-stale'));
  expect(stale).toEqual(Array(6).fill(false));
  expect(rowOf(radios[3] as Element).querySelector('time')?.dateTime).toBe('2026-04-14T09:26:00.000Z');
});

test('labels money, credit and points, and never adds them up', async () => {
  checkout(scenarios.payLater).open(<WalletList />);

  await screen.findAllByRole('radio');
  const rows = [...document.querySelectorAll('.batua-option')];
  expect(rows.map((row) => [...row.querySelectorAll('.batua-name, .batua-balance')].map(wordsOf))).toEqual([
    ['Paytm balance', '₹312.40'],
    ['Paytm Postpaid', '₹24,500.00 credit'],
    ['Amazon Pay balance', '₹150.00'],
    ['Amazon Pay Later', '₹6,000.00 credit'],
    ['Simpl', '₹7,500.00 credit'],
    ['LazyPay', '₹0.00 credit'],
    ['Twid Rewards', '640 reward points'],
  ]);
});

test('isolates the direction of every amount from the text around it', async () => {
  checkout().open(<WalletList amount={600} />);

  await screen.findByRole('radio', { name: 'Paytm' });
  const amounts = [...document.querySelectorAll('.batua-wallet-list *')].filter(({ childNodes }) =>
    [...childNodes].some((node) => node instanceof Text && node.data.includes('₹')),
  );
  expect(amounts).toHaveLength(6);
  expect(new Set(amounts.map(({ tagName }) => tagName))).toEqual(new Set(['BDI']));
});

test('shows an unknown provider', async () => {
  checkout(scenarios.unknownProvider).open(<WalletList />);

  await screen.findByRole('radio', { name: 'Newwallet V3' });
});

const Linking = ({ wallet }: { wallet: Wallet }) => (
  <button type="button">{`${wallet.linked ? 'Remove' : 'Link'} ${wallet.provider}`}</button>
);

test('renders the merchant’s heading, heading level, mark and row actions', async () => {
  checkout().open(
    <WalletList
      heading="Pay by wallet"
      headingLevel={3}
      className="mine"
      mark={({ provider }) => <img alt="" src={`data:,${provider}`} />}
      rowActions={Linking}
      unlinkedWallets={UnlinkedWallets}
    />,
  );

  await screen.findByRole('heading', { name: 'Pay by wallet', level: 3 });
  await screen.findByRole('group', { name: 'Pay by wallet' });
  screen.getByRole('heading', { name: 'Link and pay', level: 4 });
  expect(screen.getAllByRole('button', { name: /^(Remove|Link) / }).map(wordsOf)).toEqual([
    'Remove PAYTM',
    'Remove PHONEPE',
    'Remove MOBIKWIK',
    'Remove AMAZONPAY',
    'Link FREECHARGE',
    'Link LAZYPAY',
  ]);
  expect(document.querySelectorAll('.mine img')).toHaveLength(6);
  expect(document.querySelector('.batua-mark')).toBeNull();
});

test('shows no refresh button without a linked wallet', async () => {
  checkout(scenarios.onlyUnlinked).open(<WalletList unlinkedWallets={UnlinkedWallets} />);

  await screen.findByRole('list', { name: 'Link and pay' });
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('group')).toBeNull();
});

test('hides unlinked wallets where the page cannot link them', async () => {
  const { open } = checkout();
  const { unmount } = open(<WalletList />);
  await screen.findByRole('radio', { name: 'Paytm' });
  expect(screen.queryByRole('list')).toBeNull();
  unmount();

  checkout(scenarios.onlyUnlinked).open(<WalletList />);
  await screen.findByText('You have no wallets here yet. Choose another way to pay.');
  expect(screen.queryByRole('list')).toBeNull();
});
