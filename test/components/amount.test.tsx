import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WalletList } from '../../src/components/wallet-list.js';
import { linkedWallet } from '../../src/testing/data/wallet-fixture.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { checkout, rowOf, start, wordsOf } from './checkout.js';

const hour = 3_600_000;
const noteOf = (radio: Element) => wordsOf(rowOf(radio).querySelector('.batua-affordability'));

const wallets = {
  title: 'one of each kind',
  customerId: 'asha',
  customers: {
    asha: {
      wallets: [
        linkedWallet('PAYTM', { balance: 500, lastRefreshed: start }),
        linkedWallet('PHONEPE', { balance: 499.99, lastRefreshed: start }),
        linkedWallet('MOBIKWIK', { balance: 100, lastRefreshed: start - hour }),
        linkedWallet('DANA', { balance: 900, lastRefreshed: start - hour }),
        linkedWallet('PAYPAL', { lastRefreshed: start }),
        linkedWallet('OVO', { balance: 900 }),
      ],
    },
  },
};

test('says whether each balance covers the amount', async () => {
  checkout(wallets).open(<WalletList amount={500} />);

  expect((await screen.findAllByRole('radio')).map(noteOf)).toEqual([
    'Covers ₹500.00',
    'Short by ₹0.01: top up to pay',
    'Short by ₹400.00 when last checked',
    'Refresh to check that it covers ₹500.00',
    '',
    'Refresh to check that it covers ₹500.00',
  ]);
  const short = [...document.querySelectorAll('.batua-option[data-insufficient] label')].map(wordsOf);
  expect(short).toEqual(['PhonePe', 'MobiKwik']);
});

test('shows no affordability note without an amount', async () => {
  checkout(wallets).open(<WalletList />);

  expect((await screen.findAllByRole('radio')).map(noteOf).join('')).toBe('');
  expect(document.querySelector('[data-insufficient]')).toBeNull();
});

test('asks for a refresh when a balance becomes stale', async () => {
  const { open, advance } = checkout(wallets);
  open(<WalletList amount={500} />);
  const radio = await screen.findByRole('radio', { name: 'Paytm', description: /Covers ₹500.00/ });

  advance(5 * 60_000);
  await screen.findByRole('radio', {
    name: 'Paytm',
    description: /Checked 5 min ago, may have changed Refresh to/,
  });
  expect(noteOf(radio)).toBe('Refresh to check that it covers ₹500.00');
});

test('lets the customer select an insufficient wallet', async () => {
  checkout(wallets).open(<WalletList amount={500} />);

  const radio = await screen.findByRole<HTMLInputElement>('radio', { name: 'PhonePe' });
  await userEvent.click(radio);
  expect(radio.checked).toBe(true);
});

test('disables insufficient wallets on request and shows the reason', async () => {
  checkout(wallets).open(<WalletList amount={500} insufficientBalance="disable" />);

  const radios = await screen.findAllByRole<HTMLInputElement>('radio');
  expect(radios.map(({ disabled }) => disabled)).toEqual([false, true, true, false, false, false]);
  const reason = rowOf(radios[1] as Element).querySelector('.batua-affordability');
  expect(reason?.getBoundingClientRect().height).toBeGreaterThan(10);
  expect(wordsOf(reason)).toBe('Short by ₹0.01');
});

test('keeps the selected wallet enabled, so that a form still submits it', async () => {
  const onValueChange = vi.fn();
  checkout(wallets).open(
    <WalletList
      amount={500}
      insufficientBalance="disable"
      defaultValue="wlt_phonepe"
      onValueChange={onValueChange}
    />,
  );

  expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'PhonePe' })).disabled).toBe(false);
  expect(onValueChange).not.toHaveBeenCalled();
});

test('compares the amount with money and with credit, and offers no top-up of credit', async () => {
  checkout(scenarios.payLater).open(<WalletList amount={1000} />, { staleAfter: Infinity });

  expect((await screen.findAllByRole('radio')).map(noteOf)).toEqual([
    'Short by ₹687.60: top up to pay',
    'Covers ₹1,000.00',
    'Short by ₹850.00: top up to pay',
    'Covers ₹1,000.00',
    'Covers ₹1,000.00',
    'Not enough credit: short by ₹1,000.00',
  ]);
});

test('speaks of topping up only where the merchant offers it', async () => {
  const { open, page } = checkout(wallets);
  const { rerender } = open(<WalletList amount={600} topUp={false} />);
  const notes = async () => (await screen.findAllByRole('radio')).slice(0, 2).map(noteOf);
  expect(await notes()).toEqual(['Short by ₹100.00', 'Short by ₹100.01']);

  rerender(page(<WalletList amount={600} topUp={['PHONEPE']} />));
  expect(await notes()).toEqual(['Short by ₹100.00', 'Short by ₹100.01: top up to pay']);
});

test('never says “when last checked” of a balance that was not checked yet', async () => {
  checkout(wallets).open(<WalletList amount={1000} />);

  const ovo = await screen.findByRole('radio', { name: 'OVO' });
  expect(wordsOf(rowOf(ovo))).toContain('Not checked yet');
  expect(noteOf(ovo)).toBe('Short by ₹100.00');
});

test.each([
  ['INR', 1498.995, 1499, '₹1,498.99', 'Short by ₹0.01: top up to pay'],
  ['JPY', 1499.6, 1500, '¥1,499', 'Short by ¥1: top up to pay'],
  ['KWD', 1.231, 1.234, 'KWD\u00A01.231', 'Short by KWD\u00A00.003: top up to pay'],
])('shows the balance that it compares, in %s', async (currency, balance, amount, shown, note) => {
  const paytm = linkedWallet('PAYTM', { balance, lastRefreshed: start });
  checkout({ ...wallets, customers: { asha: { wallets: [paytm] } } }).open(<WalletList amount={amount} />, {
    currency,
    locale: 'en',
  });

  const radio = await screen.findByRole('radio');
  const words = (text: string) => text.replaceAll('\u00A0', ' ');
  expect(wordsOf(rowOf(radio).querySelector('.batua-balance'))).toBe(words(shown));
  expect(noteOf(radio)).toBe(words(note));
});
