import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { unlinkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { checkout, wordsOf } from '../../components/checkout.js';
import {
  LinkingPage,
  withWallets,
  linkButton,
  linkedNames,
  linkingStatus,
  press,
  stepWords,
} from './linking-page.js';

const amazonPay = withWallets([unlinkedWallet('AMAZONPAY', { providerBalance: 75 })]);

async function openStep() {
  await userEvent.click(await linkButton('Amazon Pay'));
  const link = await screen.findByRole<HTMLAnchorElement>('link');
  await waitFor(() => expect(document.activeElement).toBe(link));
  return link;
}

test('links to the provider’s page in a new tab', async () => {
  checkout(amazonPay).open(<LinkingPage />);

  const link = await openStep();
  expect(wordsOf(link)).toBe('Go to Amazon Pay (opens in a new tab)');
  expect(link.href).toMatch(/^https:\/\//);
  expect(link.target).toBe('_blank');
  expect(link.rel).toBe('noopener noreferrer');
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(wordsOf(linkingStatus())).toMatch(/^Link Amazon Pay on its website/);
});

test('says that the wallet is not linked yet when the customer returns too early', async () => {
  checkout(amazonPay).open(<LinkingPage />);

  await openStep();
  await press('Check again');
  await waitFor(() => expect(wordsOf(linkingStatus())).toBe('Amazon Pay is not linked yet.'));
  expect(stepWords('Amazon Pay')).toContain('Amazon Pay is not linked yet.');
});

test('says why the list could not be reloaded', async () => {
  const { open, emulator } = checkout(amazonPay);
  open(<LinkingPage />);

  await openStep();
  emulator.setFault('bad_gateway');
  await press('Check again');
  await waitFor(() => expect(wordsOf(linkingStatus())).toMatch(/^The service is not responding\./));
  expect(stepWords('Amazon Pay')).not.toContain('not linked yet');
});

test('does not say that the wallet is unlinked before the list was reloaded', async () => {
  const { open, queryClient } = checkout(
    withWallets([unlinkedWallet('AMAZONPAY'), unlinkedWallet('FREECHARGE', { providerBalance: 150 })]),
  );
  open(<LinkingPage />);

  await openStep();
  await userEvent.click(await linkButton('Freecharge'));
  await screen.findByRole('textbox');
  expect(queryClient.isFetching()).toBe(0);
  expect(stepWords('Amazon Pay')).not.toContain('not linked yet');
});

test('moves the focus to the wallet’s radio when the customer returns with a linked wallet', async () => {
  const { open, emulator } = checkout(amazonPay);
  open(<LinkingPage />);

  const link = await openStep();
  await emulator.fetch(link.href, { method: 'POST', body: new URLSearchParams({ action: 'link' }) });
  await press('Check again');
  expect(await linkedNames()).toEqual(['Amazon Pay']);
  expect(document.activeElement).toBe(screen.getByRole('radio'));
  await waitFor(() => expect(wordsOf(linkingStatus())).toBe('Amazon Pay linked'));
});

test('reloads the list when the customer returns to the tab', async () => {
  const { open, emulator } = checkout(amazonPay);
  open(<LinkingPage />);

  const link = await openStep();
  await emulator.fetch(link.href, { method: 'POST', body: new URLSearchParams({ action: 'link' }) });
  document.dispatchEvent(new Event('visibilitychange'));
  expect(await linkedNames()).toEqual(['Amazon Pay']);
});
