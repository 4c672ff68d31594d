import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WalletList } from '../../src/components/wallet-list.js';
import { linkedWallet } from '../../src/testing/data/wallet-fixture.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { checkout, rowOf, start, wordsOf } from './checkout.js';

const hour = 3_600_000;
const noteOf = (radio: Element) => wordsOf(rowOf(radio).querySelector('.batua-note'));

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
    'Enough · Just now',
    'Add ₹0.01 to pay',
    '₹400.00 short · 1 hour ago',
    '1 hour ago · check first',
    'Just now',
    'Not checked yet',
  ]);
  const short = [...document.querySelectorAll('.batua-option[data-insufficient] label')].map(wordsOf);
  expect(short).toEqual(['PhonePe', 'MobiKwik']);
});

test('shows ages alone without an amount', async () => {
  checkout(wallets).open(<WalletList />);

  expect((await screen.findAllByRole('radio')).map(noteOf)).toEqual([
    'Just now',
    'Just now',
    '1 hour ago · may have changed',
    '1 hour ago · may have changed',
    'Just now',
    'Not checked yet',
  ]);
  expect(document.querySelector('[data-insufficient], [data-stale], .batua-check')).toBeNull();
});

test('asks for a check when a balance that is just enough becomes stale', async () => {
  const { open, advance } = checkout(wallets);
  open(<WalletList amount={500} />);
  const radio = await screen.findByRole('radio', { name: 'Paytm', description: /Enough · Just now/ });

  advance(5 * 60_000);
  await screen.findByRole('radio', {
    name: 'Paytm',
    description: /5 min ago · check first/,
  });
  expect(noteOf(radio)).toBe('5 min ago · check first');
});

test('colours and checks a stale balance only where a check can change the answer', async () => {
  const { open, advance } = checkout(wallets);
  open(<WalletList amount={200} />);
  await screen.findByRole('radio', { name: 'Paytm' });
  const marked = (selector: string) =>
    [...document.querySelectorAll(selector)].map((part) =>
      wordsOf(part.closest('.batua-option')?.querySelector('.batua-name')),
    );

  act(() => advance(5 * 60_000));

  // DANA, OVO, Paytm and PhonePe have at least twice the amount.
  await waitFor(() => expect(marked('.batua-note[data-stale]')).toEqual(['MobiKwik', 'PayPal']));
  expect(marked('.batua-check')).toEqual(['MobiKwik', 'PayPal']);
  expect(marked('.batua-note[data-insufficient]')).toEqual([]);
});

test('colours a shortage only where the customer cannot add the money', async () => {
  const { open, page } = checkout(wallets);
  const { rerender } = open(<WalletList amount={500} />);
  await screen.findByRole('radio', { name: 'PhonePe' });
  expect(document.querySelector('.batua-note[data-insufficient]')).toBeNull();

  rerender(page(<WalletList amount={500} topUp={false} />));
  expect([...document.querySelectorAll('.batua-note[data-insufficient]')].map(wordsOf)).toEqual([
    '₹0.01 short',
  ]);
});

test('checks the balances from a row, and gives the focus to its radio afterwards', async () => {
  const { open, requests } = checkout(wallets);
  open(<WalletList amount={500} defaultValue="wlt_dana" />);
  const check = await screen.findByRole('button', { name: 'Check DANA' });
  expect(check.tabIndex).toBe(0);
  expect(screen.getByRole('button', { name: 'Check MobiKwik' }).tabIndex).toBe(-1);

  await userEvent.click(check);

  await waitFor(() => expect(check.isConnected).toBe(false));
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'DANA' }));
  expect(requests.filter((request) => request.endsWith('/refresh-balances'))).toHaveLength(1);
});

test('hides zero decimals where all amounts of the list are whole', async () => {
  const holds = (...balances: number[]) => ({
    ...wallets,
    customers: {
      asha: {
        wallets: balances.map((balance, index) =>
          linkedWallet(['PAYTM', 'PHONEPE'][index] ?? '', { balance, lastRefreshed: start }),
        ),
      },
    },
  });
  const shown = async () => {
    await screen.findAllByRole('radio');
    return [...document.querySelectorAll<HTMLElement>('.batua-amount')].map(({ innerText }) => innerText);
  };
  const whole = checkout(holds(1250, 20)).open(<WalletList amount={1500} hideZeroDecimals />);
  expect(await shown()).toEqual(['₹1,250', '₹250', '₹20', '₹1,480']);
  whole.unmount();

  checkout(holds(1250, 20.5)).open(<WalletList amount={1500} hideZeroDecimals />);
  expect(await shown()).toEqual(['₹1,250.00', '₹250.00', '₹20.50', '₹1,479.50']);
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
  const reason = rowOf(radios[1] as Element).querySelector('.batua-note');
  expect(reason?.getBoundingClientRect().height).toBeGreaterThan(10);
  expect(wordsOf(reason)).toBe('₹0.01 short');
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
    'Add ₹687.60 to pay',
    'Enough · 1 day ago',
    'Add ₹850.00 to pay',
    'Enough · 5 min ago',
    'Enough · 5 min ago',
    'Not enough credit',
  ]);
});

test('speaks of topping up only where the merchant offers it', async () => {
  const { open, page } = checkout(wallets);
  const { rerender } = open(<WalletList amount={600} topUp={false} />);
  const notes = async () => (await screen.findAllByRole('radio')).slice(0, 2).map(noteOf);
  expect(await notes()).toEqual(['₹100.00 short', '₹100.01 short']);

  rerender(page(<WalletList amount={600} topUp={['PHONEPE']} />));
  expect(await notes()).toEqual(['₹100.00 short', 'Add ₹100.01 to pay']);
});

test('says that a balance which is not enough was not checked yet', async () => {
  checkout(wallets).open(<WalletList amount={1000} />);

  const ovo = await screen.findByRole('radio', { name: 'OVO' });
  expect(noteOf(ovo)).toBe('₹100.00 short · Not checked yet');
});

test.each([
  ['INR', 1498.995, 1499, '₹1,498.99', 'Add ₹0.01 to pay'],
  ['JPY', 1499.6, 1500, '¥1,499', 'Add ¥1 to pay'],
  ['KWD', 1.231, 1.234, 'KWD\u00A01.231', 'Add KWD\u00A00.003 to pay'],
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
