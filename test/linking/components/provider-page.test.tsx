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

test('a wallet that is linked on its provider’s page: a link there, in a tab of its own', async () => {
  checkout(amazonPay).open(<LinkingPage />);

  const link = await openStep();
  expect(wordsOf(link)).toBe('Go to Amazon Pay (opens in a new tab)');
  expect(link.href).toMatch(/^https:\/\//);
  expect(link.target).toBe('_blank');
  expect(link.rel).toBe('noopener noreferrer');
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(wordsOf(linkingStatus())).toMatch(/^Link Amazon Pay on its website/);
});

test('back too early, the customer is told that the wallet is not linked yet', async () => {
  checkout(amazonPay).open(<LinkingPage />);

  await openStep();
  await press('Check again');
  await waitFor(() => expect(wordsOf(linkingStatus())).toBe('Amazon Pay is not linked yet.'));
  expect(stepWords('Amazon Pay')).toContain('Amazon Pay is not linked yet.');
});

test('where the list cannot be asked, the customer is told why', async () => {
  const { open, emulator } = checkout(amazonPay);
  open(<LinkingPage />);

  await openStep();
  emulator.setFault('bad_gateway');
  await press('Check again');
  await waitFor(() => expect(wordsOf(linkingStatus())).toMatch(/^The wallet service is not responding\./));
  expect(stepWords('Amazon Pay')).not.toContain('not linked yet');
});

test('says so only once the list was looked into', async () => {
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

test('back with the wallet linked, it can be chosen at once', async () => {
  const { open, emulator } = checkout(amazonPay);
  open(<LinkingPage />);

  const link = await openStep();
  await emulator.fetch(link.href, { method: 'POST', body: new URLSearchParams({ action: 'link' }) });
  await press('Check again');
  expect(await linkedNames()).toEqual(['Amazon Pay']);
  expect(document.activeElement).toBe(screen.getByRole('radio'));
  await waitFor(() => expect(wordsOf(linkingStatus())).toBe('Amazon Pay linked'));
});

test('coming back to the tab is enough', async () => {
  const { open, emulator } = checkout(amazonPay);
  open(<LinkingPage />);

  const link = await openStep();
  await emulator.fetch(link.href, { method: 'POST', body: new URLSearchParams({ action: 'link' }) });
  document.dispatchEvent(new Event('visibilitychange'));
  expect(await linkedNames()).toEqual(['Amazon Pay']);
});
