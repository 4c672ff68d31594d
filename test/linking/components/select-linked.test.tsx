import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { walletsQueryOptions } from '../../../src/query/wallets-query-options.js';
import { linkedWallet, unlinkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { checkout, nothingMore } from '../../components/checkout.js';
import { LinkingPage, enterOtp, linkButton, otpField, withWallets } from './linking-page.js';

const paytmAndFreecharge = (balance = 150) =>
  withWallets([
    linkedWallet('PAYTM', { balance: 500 }),
    unlinkedWallet('FREECHARGE', { providerBalance: balance, mobileNumber: '9876543210' }),
  ]);

const radio = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name });

/** Opens a checkout with a form, and returns what the form submits and what the list reports. */
function openForm(props: object = {}, balance?: number) {
  const paid: unknown[] = [];
  const changes: (string | null)[] = [];
  const world = checkout(paytmAndFreecharge(balance));
  world.open(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        paid.push(new FormData(event.currentTarget).get('wallet'));
      }}
    >
      <LinkingPage name="wallet" onValueChange={(value: string | null) => changes.push(value)} {...props} />
      <button type="submit">Pay</button>
    </form>,
  );
  return { ...world, paid, changes };
}

test('chooses the wallet that the customer links, and Enter does not pay with another one', async () => {
  const { paid, changes } = openForm();
  const paytm = await radio('Paytm');
  await userEvent.click(paytm);
  await enterOtp('1234');
  await userEvent.keyboard('{Enter}');

  const freecharge = await radio('Freecharge');
  await waitFor(() => expect(document.activeElement).toBe(freecharge));
  await waitFor(() => expect(freecharge.checked).toBe(true));
  expect(changes).toEqual([paytm.value, freecharge.value]);
  await userEvent.keyboard('{Enter}');
  await nothingMore();
  expect(paid).toEqual([freecharge.value]);
});

test('keeps the choice when selectLinked is off, and Enter chooses instead of paying', async () => {
  const { paid, changes } = openForm({ selectLinked: false });
  const paytm = await radio('Paytm');
  await userEvent.click(paytm);
  await enterOtp('1234');
  await userEvent.keyboard('{Enter}');

  const freecharge = await radio('Freecharge');
  await waitFor(() => expect(document.activeElement).toBe(freecharge));
  expect([paytm.checked, changes]).toEqual([true, [paytm.value]]);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(freecharge.checked).toBe(true));
  expect(paid).toEqual([]);
});

test('keeps a choice that the customer makes while the code is being verified', async () => {
  const { hold, advance } = openForm();
  await radio('Paytm');
  await enterOtp('1234');
  const release = hold();
  await userEvent.keyboard('{Enter}');
  advance(1000);
  const paytm = await radio('Paytm');
  await userEvent.click(paytm);
  release();

  const freecharge = await radio('Freecharge');
  await nothingMore();
  expect([paytm.checked, freecharge.checked]).toEqual([true, false]);
});

test('does not choose a wallet that was linked elsewhere', async () => {
  const { emulator, queryClient, client } = openForm();
  const paytm = await radio('Paytm');
  await userEvent.click(paytm);
  const wallet = emulator.wallet('wlt_freecharge');
  Object.assign(wallet?.row ?? {}, linkedWallet('FREECHARGE', { balance: 150 }).row);
  await queryClient.refetchQueries(walletsQueryOptions(client));

  await radio('Freecharge');
  await nothingMore();
  expect(paytm.checked).toBe(true);
});

test('does not choose a linked wallet that has too little where such wallets cannot be chosen', async () => {
  openForm({ amount: 400, insufficientBalance: 'disable' });
  const paytm = await radio('Paytm');
  await userEvent.click(paytm);
  await enterOtp('1234');
  await userEvent.keyboard('{Enter}');

  expect((await radio('Freecharge')).disabled).toBe(true);
  await nothingMore();
  expect(paytm.checked).toBe(true);
});

test('does not close the step when the customer presses Link again', async () => {
  openForm();
  await userEvent.click(await linkButton());
  const field = await otpField();
  await userEvent.click(await linkButton());

  await waitFor(() => expect(document.activeElement).toBe(field));
  expect((await linkButton()).getAttribute('aria-expanded')).toBe('true');
});
