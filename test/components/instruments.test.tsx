import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { WalletBalance } from '../../src/components/wallet-balance.js';
import { WalletList } from '../../src/components/wallet-list.js';
import { walletsQueryOptions } from '../../src/query/wallets-query-options.js';
import { linkedWallet } from '../../src/testing/data/wallet-fixture.js';
import { checkout, rowOf, start, wordsOf } from './checkout.js';

const lastRefreshed = start - 60_000;
const holding = (...wallets: ReturnType<typeof linkedWallet>[]) => ({
  title: 'instruments',
  customerId: 'asha',
  customers: { asha: { wallets } },
});

const paytm = linkedWallet('PAYTM', {
  balance: 45,
  lastRefreshed,
  mobileNumber: '9876543210',
  subDetails: [
    { method: 'PAYTM_POSTPAID', type: 'WALLET', balance: 22_250 },
    { method: 'PAYTM', type: 'WALLET', balance: 45 },
  ],
});
const amazonPay = linkedWallet('AMAZONPAY', {
  balance: 500,
  lastRefreshed,
  subDetails: [
    { method: 'AMAZONPAYLATER', type: 'CONSUMER_FINANCE', balance: 100 },
    { method: 'AMAZONPAY', type: 'WALLET', balance: 500 },
  ],
});
const simpl = linkedWallet('SIMPL', {
  lastRefreshed,
  subDetails: [
    { method: 'SIMPL_SOD', type: 'WALLET', balance: 9000 },
    { method: 'SIMPL', type: 'WALLET', balance: null },
  ],
});
const twid = linkedWallet('TWID_V2', {
  lastRefreshed,
  subDetails: [{ method: 'TWID', type: 'REWARD', balance: 640 }],
});
const undated = linkedWallet('SIMPL', { dated: false });

const checked = () => document.querySelector<HTMLInputElement>('input:checked')?.value ?? null;

test('shows each instrument as a radio with its own name, balance, age and affordability', async () => {
  checkout(holding(paytm)).open(<WalletList amount={150} />);

  const group = await screen.findByRole('group', { name: 'Paytm' });
  const radios = within(group).getAllByRole<HTMLInputElement>('radio');
  expect(radios.map(({ value }) => value)).toEqual(['wlt_paytm', 'wlt_paytm:PAYTM_POSTPAID']);
  within(group).getByRole('radio', {
    name: 'Paytm balance',
    description: '₹45.00 Add ₹105.00 to pay ending in 10',
  });
  within(group).getByRole('radio', {
    name: 'Paytm Postpaid',
    description: '₹22,250.00 credit Enough · 1 min ago ending in 10',
  });
});

test('says credit as credit, and never “balance” or “top up”', async () => {
  checkout(holding(amazonPay, simpl)).open(<WalletList amount={9500} />);

  await screen.findAllByRole('radio');
  const rows = [...document.querySelectorAll('.batua-option[data-kind="credit"]')].map(wordsOf);
  expect(rows).toEqual([
    expect.stringContaining('₹100.00 creditNot enough credit'),
    expect.stringContaining('Credit not known'),
    expect.stringContaining('₹9,000.00 creditNot enough credit'),
  ]);
  expect(rows.join().toLowerCase()).not.toMatch(/balance|add ₹/);
});

test('names each of two credits, and calls neither a balance', async () => {
  checkout(holding(simpl)).open(<WalletList />);

  await screen.findByRole('group', { name: 'Simpl' });
  expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ value }) => value)).toEqual([
    'wlt_simpl',
    'wlt_simpl:SIMPL_SOD',
  ]);
  screen.getByRole('radio', { name: 'Simpl' });
  screen.getByRole('radio', { name: 'Simpl Pay After Delivery' });
});

test('keeps all radios in one group: one tab stop, and arrows reach each of them', async () => {
  checkout(holding(paytm, amazonPay)).open(<WalletList />);
  const refresh = await screen.findByRole('button', { name: 'Refresh balances' });

  refresh.focus();
  await userEvent.tab();
  await userEvent.keyboard(' ');
  const reached = [checked()];
  for (let move = 0; move < 3; move++) {
    await userEvent.keyboard('{ArrowDown}');
    reached.push(checked());
  }
  expect(reached).toEqual([
    'wlt_paytm',
    'wlt_paytm:PAYTM_POSTPAID',
    'wlt_amazonpay',
    'wlt_amazonpay:AMAZONPAYLATER',
  ]);
  await userEvent.tab();
  expect(document.activeElement).not.toBeInstanceOf(HTMLInputElement);
});

test('chooses an instrument by a press anywhere on its row, and reports it', async () => {
  const onValueChange = vi.fn();
  checkout(holding(paytm)).open(<WalletList amount={150} onValueChange={onValueChange} />);

  const row = rowOf(await screen.findByRole('radio', { name: 'Paytm Postpaid' }));
  const { width, height } = row.getBoundingClientRect();
  await userEvent.click(page.elementLocator(row), { position: { x: width / 2, y: height - 4 } });

  expect(checked()).toBe('wlt_paytm:PAYTM_POSTPAID');
  expect(document.querySelectorAll('[data-selected]')).toHaveLength(1);
  expect(row.dataset).toHaveProperty('selected', '');
  expect(onValueChange.mock.calls).toEqual([
    [
      'wlt_paytm:PAYTM_POSTPAID',
      {
        wallet: expect.objectContaining({ id: 'wlt_paytm' }) as unknown,
        instrument: {
          method: 'PAYTM_POSTPAID',
          type: 'WALLET',
          kind: 'credit',
          balance: 22_250,
          lastRefreshed,
        },
        name: 'Paytm Postpaid',
        affordability: { state: 'enough' },
      },
    ],
  ]);
});

test('starts with the merchant’s choice of an instrument', async () => {
  checkout(holding(paytm)).open(<WalletList defaultValue="wlt_paytm:PAYTM_POSTPAID" />);

  expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'Paytm Postpaid' })).checked).toBe(true);
});

test('submits the value of the chosen instrument with a plain form', async () => {
  checkout(holding(paytm)).open(
    <form aria-label="Pay">
      <WalletList name="choice" />
    </form>,
  );

  await userEvent.click(await screen.findByRole('radio', { name: 'Paytm Postpaid' }));
  expect(new FormData(screen.getByRole<HTMLFormElement>('form')).get('choice')).toBe(
    'wlt_paytm:PAYTM_POSTPAID',
  );
});

test('gives up the choice of an instrument that is gone, but not of its wallet', async () => {
  const onValueChange = vi.fn();
  const { open, queryClient, client } = checkout(holding(paytm));
  open(<WalletList onValueChange={onValueChange} />);
  const own = await screen.findByRole('radio', { name: 'Paytm balance' });
  await userEvent.click(screen.getByRole('radio', { name: 'Paytm Postpaid' }));
  onValueChange.mockClear();

  const { queryKey } = walletsQueryOptions(client);
  act(() => {
    const [wallet] = queryClient.getQueryData(queryKey)?.wallets ?? [];
    const instruments =
      wallet?.instruments.map((row) => ({ ...row, lastRefreshed: start })).slice(0, 1) ?? [];
    if (wallet) queryClient.setQueryData(queryKey, { wallets: [{ ...wallet, instruments }] });
  });

  await waitFor(() => expect(screen.getAllByRole('radio')).toHaveLength(1));
  expect(checked()).toBeNull();
  expect(onValueChange.mock.calls).toEqual([
    [null, { wallet: null, instrument: null, affordability: null, name: null }],
  ]);
  expect(screen.getByRole('radio', { name: 'Paytm' })).toBe(own);
});

test('keeps the focus on a radio while a refresh brings another instrument', async () => {
  const alone = linkedWallet('PAYTM', { balance: 45, lastRefreshed });
  const { open, queryClient, emulator } = checkout(holding(alone));
  open(<WalletList />);
  const radio = await screen.findByRole('radio', { name: 'Paytm' });
  await userEvent.click(radio);

  Object.assign(emulator.wallet('wlt_paytm')?.row ?? {}, { sub_details: paytm.row.sub_details });
  await act(() => queryClient.invalidateQueries());

  await screen.findByRole('radio', { name: 'Paytm Postpaid' });
  expect(document.activeElement).toBe(radio);
  expect(checked()).toBe('wlt_paytm');
});

test('disables the instrument that is not enough, and not the other', async () => {
  checkout(holding(paytm)).open(<WalletList amount={150} insufficientBalance="disable" />);

  const radios = await screen.findAllByRole<HTMLInputElement>('radio');
  expect(radios.map(({ disabled }) => disabled)).toEqual([true, false]);
});

test('shows points alone as points, and never as a radio', async () => {
  checkout(holding(twid)).open(<WalletList amount={150} />);

  const words = wordsOf(await screen.findByText(/reward points/));
  expect(words).toBe('640 reward points');
  expect(screen.queryByRole('radio')).toBeNull();
  expect(wordsOf(document.querySelector('.batua-option'))).toBe('TRTwid Rewards640 reward points1 min ago');
});

test('describes a radio by the points that its wallet also holds', async () => {
  const wallet = linkedWallet('PAYTM', {
    balance: 45,
    lastRefreshed,
    subDetails: [{ method: 'TWID', type: 'REWARD', balance: 640 }],
  });
  checkout(holding(wallet)).open(<WalletList />);

  await screen.findByRole('radio', {
    name: 'Paytm',
    description: '₹45.00 1 min ago Twid Rewards: 640 reward points',
  });
});

test('shows the balance of one instrument anywhere on the page', async () => {
  checkout(holding(paytm, twid)).open(
    <ul>
      {['wlt_paytm', 'wlt_paytm:PAYTM_POSTPAID', 'wlt_paytm:GONE', 'wlt_twid_v2'].map((id) => (
        <li key={id}>
          <WalletBalance walletId={id} />
        </li>
      ))}
    </ul>,
  );

  await waitFor(() =>
    expect(screen.getAllByRole('listitem').map(wordsOf)).toEqual([
      '₹45.00 1 min ago',
      '₹22,250.00 credit 1 min ago',
      'Balance not available',
      '640 reward points 1 min ago',
    ]),
  );
});

test('calls a wallet without times refreshed once a refresh answers it', async () => {
  const { open, emulator } = checkout(holding(undated));
  open(<WalletList amount={12_000} />);
  const radio = await screen.findByRole('radio', { name: 'Simpl' });
  expect(wordsOf(rowOf(radio))).toContain('Credit not knownNot checked yet');

  const wallet = emulator.wallet('wlt_simpl');
  if (wallet) wallet.providerBalance = 10_000;
  await userEvent.click(screen.getByRole('button', { name: 'Refresh balances' }));

  await waitFor(() => expect(wordsOf(rowOf(radio))).toContain('₹10,000.00 credit'));
  expect(wordsOf(rowOf(radio))).toContain('₹10,000.00 creditNot enough credit');
  expect(document.body.textContent).not.toMatch(/could not be checked|not checked yet/i);
  expect(wordsOf(screen.getByRole('status'))).toBe('Balances updated');
});
