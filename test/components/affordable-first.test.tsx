import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WalletList } from '../../src/components/wallet-list.js';
import { linkedWallet } from '../../src/testing/data/wallet-fixture.js';
import { checkout, start, wordsOf } from './checkout.js';

const lastRefreshed = start - 60_000;
const wallets = {
  title: 'two of four wallets cover ₹500',
  customerId: 'asha',
  customers: {
    asha: {
      wallets: [
        linkedWallet('PAYTM', { balance: 100, lastRefreshed, providerBalance: 5000 }),
        linkedWallet('PHONEPE', { balance: 900, lastRefreshed, providerBalance: 1 }),
        linkedWallet('PAYPAL', { lastRefreshed }),
        linkedWallet('MOBIKWIK', { balance: 600, lastRefreshed }),
      ],
    },
  },
};

const names = async () =>
  (await screen.findAllByRole<HTMLInputElement>('radio')).map(({ labels }) => wordsOf(labels?.[0]));
const chosen = () => document.querySelector<HTMLInputElement>('input:checked')?.value ?? null;

test('puts the wallets that cover the amount first, on request', async () => {
  checkout(wallets).open(<WalletList amount={500} order="affordable" />);

  expect(await names()).toEqual(['PhonePe', 'MobiKwik', 'Paytm', 'PayPal']);
});

test('keeps Juspay’s order without an amount', async () => {
  checkout(wallets).open(<WalletList order="affordable" />);

  expect(await names()).toEqual(['Paytm', 'PhonePe', 'PayPal', 'MobiKwik']);
});

test('never moves a row after the first paint, and puts a new wallet last', async () => {
  const { open, emulator, queryClient } = checkout(wallets);
  open(<WalletList amount={500} order="affordable" />);
  const before = await names();

  await userEvent.click(screen.getByRole('button', { name: 'Refresh balances' }));
  await waitFor(() => expect(document.body.textContent).toContain('₹5,000.00'));
  expect(await names()).toEqual(before);

  emulator.customers.get('asha')?.wallets.unshift(linkedWallet('DANA', { balance: 9000, lastRefreshed }));
  await act(() => queryClient.invalidateQueries());
  await screen.findByRole('radio', { name: 'DANA' });
  expect(await names()).toEqual([...before, 'DANA']);
});

test('chooses the first wallet that covers the amount, on request, and reports it once', async () => {
  const onValueChange = vi.fn();
  checkout(wallets).open(
    <WalletList amount={500} defaultValue="first-affordable" onValueChange={onValueChange} />,
  );

  await waitFor(() => expect(chosen()).toBe('wlt_phonepe'));
  expect(onValueChange).toHaveBeenCalledOnce();
  expect(onValueChange).toHaveBeenCalledWith(
    'wlt_phonepe',
    expect.objectContaining({ affordability: { state: 'enough' } }),
  );

  // A refresh, after which another wallet covers the amount, does not change the choice.
  await userEvent.click(screen.getByRole('button', { name: 'Refresh balances' }));
  await waitFor(() => expect(document.body.textContent).toContain('₹5,000.00'));
  expect(chosen()).toBe('wlt_phonepe');
});

test('chooses nothing if no balance covers the amount', async () => {
  const onValueChange = vi.fn();
  checkout(wallets).open(
    <WalletList amount={9000} defaultValue="first-affordable" onValueChange={onValueChange} />,
  );

  await names();
  expect(chosen()).toBeNull();
  expect(onValueChange).not.toHaveBeenCalled();
});

test('restores the first affordable wallet when the customer resets the form', async () => {
  checkout(wallets).open(
    <form>
      <WalletList amount={500} order="affordable" defaultValue="first-affordable" />
      <button type="reset">Start again</button>
    </form>,
  );
  await waitFor(() => expect(chosen()).toBe('wlt_phonepe'));

  await userEvent.click(screen.getByRole('radio', { name: 'Paytm' }));
  await userEvent.click(screen.getByRole('button', { name: 'Start again' }));

  await waitFor(() => expect(chosen()).toBe('wlt_phonepe'));
});
