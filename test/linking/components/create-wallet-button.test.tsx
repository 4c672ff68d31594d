import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { linkedWallet, unlinkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { checkout, wordsOf } from '../../components/checkout.js';
import {
  errorTitle,
  linkButton,
  LinkingPage,
  linkingStatus,
  otpField,
  recordAnnouncements,
  unlinkedNames,
  withWallets,
} from './linking-page.js';

/** Two providers that Juspay lists, but whose wallets it has not created. */
const notCreated = () =>
  withWallets([
    linkedWallet('PAYTM', { balance: 900 }),
    unlinkedWallet('SIMPL', { id: '' }),
    unlinkedWallet('OLAMONEY', { id: '' }),
  ]);

test('shows and links a wallet without an ID, in its row', async () => {
  const { open, requests } = checkout(notCreated());
  open(<LinkingPage />);

  await userEvent.click(await linkButton('Ola Money'));
  const field = await otpField();
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(field.closest('.batua-unlinked-wallet')?.getAttribute('data-provider')).toBe('OLAMONEY');
  expect(unlinkedNames()).toEqual(['Simpl', 'Ola Money']);

  await userEvent.keyboard('1234{Enter}');
  const radio = await screen.findByRole<HTMLInputElement>('radio', { name: 'Ola Money' });
  await waitFor(() => expect(document.activeElement).toBe(radio));
  expect(radio.checked).toBe(true);
  expect(unlinkedNames()).toEqual(['Simpl']);
  expect(requests.filter((request) => request === 'POST /api/wallets')).toHaveLength(1);
});

test('says why a wallet without an ID could not be created, in its own row and once', async () => {
  const { open, emulator } = checkout(notCreated());
  open(<LinkingPage providers={['SIMPL', 'OLAMONEY', 'PHONEPE']} />);
  const button = await linkButton('Simpl');
  const announcements = recordAnnouncements();
  emulator.setFault({ kind: 'server_error', on: ['create'], times: 1 });

  await userEvent.click(button);
  await waitFor(() => expect(wordsOf(linkingStatus())).toMatch(/^Simpl could not be added\./));
  expect(announcements.filter((words) => words.startsWith('Simpl could not'))).toHaveLength(1);
  expect(document.activeElement).toBe(button);
  expect(screen.getAllByText(errorTitle('Simpl could not be added.'))).toHaveLength(1);

  await userEvent.click(button);
  const field = await otpField();
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(screen.queryByText(errorTitle('Simpl could not be added.'))).toBeNull();
});
