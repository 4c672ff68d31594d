import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { unlinkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { checkout, wordsOf } from '../../components/checkout.js';
import {
  LinkingPage,
  otpField,
  freecharge,
  linkButton,
  recordAnnouncements,
  withWallets,
} from './linking-page.js';

const twid = withWallets([unlinkedWallet('TWID_V2', { providerBalance: null, mobileNumber: '9876543210' })]);
const operations = (requests: string[]) =>
  requests.filter((request) => request.startsWith('POST')).map((request) => request.split('/').at(-1));

test('sends another code after the provider’s wait and announces it only on a press', async () => {
  const { open, advance, requests } = checkout(twid);
  open(<LinkingPage />);

  await userEvent.click(await linkButton('Twid Rewards'));
  const field = await otpField();
  const resend = screen.getByRole('button', { name: 'Send again' });
  expect(resend.getAttribute('aria-disabled')).toBe('true');
  expect(wordsOf(resend)).toBe('Send again0:15');
  expect(resend.querySelector('[aria-hidden]')?.textContent).toBe('0:15');
  await waitFor(() => expect(document.activeElement).toBe(field));

  const announcements = recordAnnouncements();
  act(() => resend.click());
  await waitFor(() => expect(announcements).toEqual(['Send again in 15 seconds']));
  advance(5000);
  await waitFor(() => expect(wordsOf(resend)).toBe('Send again0:10'));
  advance(9500);
  await waitFor(() => expect(wordsOf(resend)).toBe('Send again0:01'));
  advance(500);
  await waitFor(() => expect(resend.getAttribute('aria-disabled')).toBe('false'));
  expect(wordsOf(resend)).toBe('Send again');
  await waitFor(() => expect(announcements).toEqual(['Send again in 15 seconds', 'You can try again now.']));
  expect(operations(requests)).toEqual(['authenticate']);

  await userEvent.click(resend);
  await waitFor(() => expect(wordsOf(resend)).toBe('Send again0:15'));
  expect(operations(requests)).toEqual(['authenticate', 'resend']);
  // The focus returns to the field, whose label says that a code was sent.
  expect(document.activeElement).toBe(field);
});

test('offers no other code when the provider does not send one', async () => {
  checkout(withWallets([unlinkedWallet('LAZYPAY')])).open(<LinkingPage />);

  await userEvent.click(await linkButton('LazyPay'));
  await otpField();
  expect(screen.queryByRole('button', { name: /Send/ })).toBeNull();
});

test('requests a new code after 30 seconds when the provider states no wait', async () => {
  const { open, advance, requests } = checkout(freecharge());
  open(<LinkingPage />);

  await userEvent.click(await linkButton());
  await otpField();
  const resend = screen.getByRole('button', { name: 'Send again' });
  expect(wordsOf(resend)).toBe('Send again0:30');
  advance(30_000);
  await waitFor(() => expect(resend.getAttribute('aria-disabled')).toBe('false'));
  await userEvent.click(resend);
  await waitFor(() => expect(operations(requests)).toEqual(['authenticate', 'authenticate']));
});
