import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { WalletList, type WalletListProps } from '../../src/components/wallet-list.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { checkout, rowOf, start } from './checkout.js';

const radio = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name });
const chosen = () => document.querySelector<HTMLInputElement>('input:checked')?.value ?? null;

test('selects no wallet for the customer', async () => {
  const onValueChange = vi.fn();
  checkout().open(<WalletList onValueChange={onValueChange} />);

  await radio('Paytm');
  expect(chosen()).toBeNull();
  expect(onValueChange).not.toHaveBeenCalled();
});

test('selects a wallet on a press anywhere on its row and passes its details to the merchant', async () => {
  const onValueChange = vi.fn();
  checkout().open(<WalletList amount={500} onValueChange={onValueChange} />);

  const row = rowOf(await radio('PhonePe'));
  const { width, height } = row.getBoundingClientRect();
  await userEvent.click(page.elementLocator(row), { position: { x: width / 2, y: height - 4 } });
  expect(chosen()).toBe('wlt_phonepe');
  await userEvent.click(await radio('Paytm'));
  onValueChange.mockClear();
  await userEvent.click(page.elementLocator(row), { position: { x: width - 4, y: height / 2 } });

  expect(chosen()).toBe('wlt_phonepe');
  expect(row.dataset).toHaveProperty('selected', '');
  expect(onValueChange).toHaveBeenCalledOnce();
  const phonePe = {
    method: 'PHONEPE',
    type: 'WALLET',
    kind: 'money',
    balance: 462,
    lastRefreshed: start - 120_000,
  };
  expect(onValueChange).toHaveBeenCalledWith('wlt_phonepe', {
    wallet: {
      id: 'wlt_phonepe',
      provider: 'PHONEPE',
      bankCode: 'JP_PHONEPE',
      linked: true,
      mobileNumber: '98****10',
      instruments: [phonePe],
    },
    instrument: phonePe,
    name: 'PhonePe',
    affordability: { state: 'insufficient', shortfall: 38 },
  });
});

test('reports the affordability of a stale balance as unknown', async () => {
  const onValueChange = vi.fn();
  checkout().open(<WalletList amount={500} onValueChange={onValueChange} />);

  await userEvent.click(await radio('Amazon Pay'));
  expect(onValueChange).toHaveBeenCalledWith(
    'wlt_amazonpay',
    expect.objectContaining({ affordability: { state: 'unknown', reason: 'stale' } }),
  );
});

test('is one tab stop and moves between wallets with arrow keys', async () => {
  checkout().open(<WalletList />);
  const refresh = await screen.findByRole('button', { name: 'Refresh balances' });

  refresh.focus();
  await userEvent.tab();
  expect(document.activeElement).toBe(await radio('Paytm'));
  expect(chosen()).toBeNull();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(chosen()).toBe('wlt_mobikwik');
  await userEvent.tab();
  expect(document.activeElement).not.toBeInstanceOf(HTMLInputElement);
});

test('starts with the merchant’s selection', async () => {
  checkout().open(<WalletList defaultValue="wlt_mobikwik" />);

  expect((await radio('MobiKwik')).checked).toBe(true);
});

function Controlled({ refuse, ...props }: WalletListProps & { refuse?: string }) {
  const [value, setValue] = useState<string | null>('wlt_paytm');
  return (
    <>
      <WalletList {...props} value={value} onValueChange={(next) => next !== refuse && setValue(next)} />
      <output>{value ?? 'none'}</output>
      <button type="button" onClick={() => setValue(null)}>
        Clear
      </button>
    </>
  );
}

test('follows a controlled value and keeps it when the merchant rejects a change', async () => {
  checkout().open(<Controlled refuse="wlt_phonepe" />);

  expect((await radio('Paytm')).checked).toBe(true);
  await userEvent.click(await radio('PhonePe'));
  expect(chosen()).toBe('wlt_paytm');
  await userEvent.click(await radio('MobiKwik'));
  expect(chosen()).toBe('wlt_mobikwik');
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect(chosen()).toBeNull();
});

test('keeps the selection and the order of rows during a refresh', async () => {
  const onValueChange = vi.fn();
  checkout().open(<WalletList onValueChange={onValueChange} />);
  await userEvent.click(await radio('MobiKwik'));
  const order = screen.getAllByRole<HTMLInputElement>('radio').map(({ value }) => value);

  await userEvent.click(screen.getByRole('button', { name: 'Refresh balances' }));
  await screen.findByRole('radio', { name: 'MobiKwik', description: /₹586.20 Just now/ });

  expect(chosen()).toBe('wlt_mobikwik');
  expect(screen.getAllByRole<HTMLInputElement>('radio').map(({ value }) => value)).toEqual(order);
  expect(onValueChange).toHaveBeenCalledTimes(1);
});

test('clears the selection of a wallet that is no longer linked and reports it', async () => {
  const onValueChange = vi.fn();
  const { open, queryClient, emulator } = checkout();
  open(<WalletList defaultValue="wlt_mobikwik" onValueChange={onValueChange} />);
  expect((await radio('MobiKwik')).checked).toBe(true);

  const wallet = emulator.wallet('wlt_mobikwik');
  if (wallet) wallet.row.linked = false;
  await act(() => queryClient.invalidateQueries());

  await waitFor(() => expect(screen.queryByRole('radio', { name: 'MobiKwik' })).toBeNull());
  expect(onValueChange.mock.calls).toEqual([
    [null, { wallet: null, instrument: null, affordability: null, name: null }],
  ]);
  expect(chosen()).toBeNull();
});

test('keeps the selection when the list fails to reload', async () => {
  const onValueChange = vi.fn();
  const { open, queryClient, emulator } = checkout();
  open(<WalletList onValueChange={onValueChange} />);
  await userEvent.click(await radio('MobiKwik'));

  emulator.setFault('server_error');
  await act(() => queryClient.invalidateQueries());

  await screen.findByText(/This list may be out of date/);
  expect(chosen()).toBe('wlt_mobikwik');
  expect(onValueChange).toHaveBeenCalledTimes(1);
});

test('disables all wallets on request', async () => {
  checkout().open(<WalletList disabled />);

  expect((await radio('Paytm')).matches(':disabled')).toBe(true);
});

test('shows fifty wallets of a few providers', async () => {
  checkout(scenarios.many).open(<WalletList />);

  expect(await screen.findAllByRole('radio')).toHaveLength(40);
});
