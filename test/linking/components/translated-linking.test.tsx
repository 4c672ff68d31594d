import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Wallet } from '../../../src/contract/wallet.js';
import { RefreshWalletButton, WalletActions } from '../../../src/linking.js';
import { translateEachTest } from '../../translate-page.js';
import { linkedWallet, unlinkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { checkout, wordsOf } from '../../components/checkout.js';
import {
  LinkingPage,
  enterOtp,
  freecharge,
  linkedNames,
  linkingStatus,
  press,
  step,
  stepWords,
  unlinkedNames,
  withWallets,
} from './linking-page.js';

const errors = translateEachTest();

test('links a wallet on a translated page after a wrong code and another code', async () => {
  const { open, advance } = checkout(freecharge());
  open(<LinkingPage amount={600} />);
  const field = await enterOtp('9999');
  await press('Confirm');
  await waitFor(() => expect(stepWords()).toMatch(/That code is wrong/));
  expect(wordsOf(linkingStatus())).toBe('');

  act(() => advance(60_000));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Send again' }).ariaDisabled).toBe('false'));
  await press('Send again');
  await waitFor(() => expect(stepWords()).toMatch(/Send again\d:\d\d/));

  await userEvent.fill(field, '1234');
  await press('Confirm');
  await waitFor(async () => expect(await linkedNames()).toEqual(['Freecharge']));
  await waitFor(() => expect(wordsOf(linkingStatus())).toBe('Freecharge linked'));
  expect(errors).toEqual([]);
});

test('removes a wallet and links it again on a translated page', async () => {
  const { open, emulator } = checkout(withWallets([linkedWallet('PAYTM', { balance: 5 })]));
  open(<LinkingPage amount={600} />);
  emulator.setFault({ kind: 'server_error', on: ['delink'], times: 1 });
  await userEvent.click(await screen.findByRole('radio', { name: 'Paytm' }));
  await press('Remove Paytm');
  await press('Remove');
  await screen.findByText(/could not be removed/, { selector: 'strong *' });
  await press('Remove');
  await waitFor(() => expect(unlinkedNames()).toEqual(['Paytm']));
  await press('Link Paytm');
  await screen.findByRole('textbox');
  await press('Cancel');
  expect(errors).toEqual([]);
});

const PaytmActions = Object.assign(
  (props: { wallet: Wallet; selected: boolean }) =>
    props.wallet.linked ? <RefreshWalletButton {...props} /> : <WalletActions {...props} />,
  { unlinkedWallets: WalletActions.unlinkedWallets },
);

test('adds and refreshes a wallet on a translated page', async () => {
  const { open, emulator, advance } = checkout(
    withWallets([linkedWallet('PAYTM', { balance: 5 }), unlinkedWallet('PHONEPE')]),
  );
  open(<LinkingPage providers={['MOBIKWIK']} rowActions={PaytmActions} />);
  emulator.setFault({ kind: 'server_error', on: ['refresh'], times: 1 });
  await press('Refresh Paytm');
  await screen.findByText(/could not be checked\./, { selector: 'strong *' });
  await press('Refresh Paytm');
  await waitFor(() => expect(wordsOf(linkingStatus())).toBe('Paytm updated'));

  await press('Link another wallet');
  emulator.setFault({ kind: 'rate_limited', on: ['create'], times: 1, retryAfter: 1 });
  await press(/MobiKwik/);
  await screen.findByText(/Too many attempts/, { selector: 'p *' });
  act(() => advance(1000));
  await waitFor(() => expect(screen.getByRole('button', { name: /MobiKwik/ }).ariaDisabled).toBe('false'));
  await press(/MobiKwik/);
  await waitFor(() => expect(step('MobiKwik')).toBeTruthy());
  expect(errors).toEqual([]);
});
