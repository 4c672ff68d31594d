import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { goOffline } from '../../../stories/go-offline.js';
import { checkout, nothingMore, wordsOf } from '../../components/checkout.js';
import {
  LinkingPage,
  otpField,
  freecharge,
  linkButton,
  linkedNames,
  linkingStatus,
  press,
  step,
  stepWords,
  enterOtp,
} from './linking-page.js';

const waitForAnnouncement = (text: RegExp) => waitFor(() => expect(wordsOf(linkingStatus())).toMatch(text));

test('says that a provider is down and succeeds on the next try', async () => {
  const { open, emulator } = checkout(freecharge({}, { down: true }));
  open(<LinkingPage />);

  await userEvent.click(await linkButton());
  await waitForAnnouncement(/^The service is not responding/);
  expect(stepWords()).toContain('The service is not responding.');
  const again = screen.getByRole('button', { name: 'Try again' });
  expect(document.activeElement).toBe(again);
  const wallet = emulator.wallet('wlt_freecharge');
  if (wallet) wallet.down = false;
  await userEvent.keyboard('{Enter}');
  const field = await otpField();
  await waitFor(() => expect(document.activeElement).toBe(field));
});

test('keeps the code for another try when the provider goes down during verification', async () => {
  const { open, emulator } = checkout(freecharge());
  open(<LinkingPage />);

  const field = (await enterOtp('1234')) as HTMLInputElement;
  emulator.setFault({ kind: 'provider_down', times: 1 });
  const wallet = emulator.wallet('wlt_freecharge');
  if (wallet) wallet.down = true;
  await press('Confirm');
  await waitFor(() => expect(stepWords()).toContain('The service is not responding.'));
  expect(field.value).toBe('1234');
  expect(field.getAttribute('aria-invalid')).toBe('false');
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(field.ariaDescribedByElements?.map(wordsOf).join()).toContain('The service is not responding.');
  emulator.setFault(null);
  if (wallet) wallet.down = false;
  await userEvent.keyboard('{Enter}');
  expect(await linkedNames()).toEqual(['Freecharge']);
});

test('says when the customer can request another code and disables the button until then', async () => {
  const fault = { kind: 'rate_limited', retryAfter: 30_000, on: ['authenticate'], times: 1 } as const;
  const { open, advance, requests } = checkout(freecharge({ fault }));
  open(<LinkingPage />);

  await userEvent.click(await linkButton());
  await waitForAnnouncement(/^Too many attempts\. Try again in 30 s/);
  const again = screen.getByRole('button', { name: 'Try again' });
  expect(again.getAttribute('aria-disabled')).toBe('true');
  const before = requests.length;
  act(() => again.click());
  await nothingMore();
  expect(requests).toHaveLength(before);
  const announced = wordsOf(linkingStatus());
  advance(20_000);
  await waitFor(() => expect(stepWords()).toMatch(/Try again in 10 s/));
  expect(wordsOf(linkingStatus())).toBe(announced);
  advance(10_000);
  await waitFor(() => expect(again.getAttribute('aria-disabled')).toBe('false'));
  await userEvent.click(again);
  await otpField();
});

test('keeps the code and disables Confirm after too many attempts', async () => {
  const fault = { kind: 'rate_limited', retryAfter: 30_000, on: ['link'], times: 1 } as const;
  const { open, advance } = checkout(freecharge({ fault }));
  open(<LinkingPage />);

  const field = (await enterOtp('1234')) as HTMLInputElement;
  await userEvent.keyboard('{Enter}');
  await waitForAnnouncement(/^Too many attempts/);
  expect(field.value).toBe('1234');
  expect(wordsOf(screen.getByRole('button', { name: 'Send again' }))).toBe('Send again0:30');
  const confirm = screen.getByRole('button', { name: 'Confirm' });
  expect(confirm.getAttribute('aria-disabled')).toBe('true');
  advance(30_000);
  await waitFor(() => expect(confirm.getAttribute('aria-disabled')).toBe('false'));
  await userEvent.click(confirm);
  expect(await linkedNames()).toEqual(['Freecharge']);
});

test('counts down on “Send again” and still accepts the last code after too many requests', async () => {
  const { open, emulator, advance } = checkout(freecharge());
  open(<LinkingPage />);

  await enterOtp('1234');
  emulator.setFault({ kind: 'rate_limited', retryAfter: 600_000, on: ['authenticate'] });
  advance(30_000);
  const resend = screen.getByRole('button', { name: 'Send again' });
  await waitFor(() => expect(resend.getAttribute('aria-disabled')).toBe('false'));
  await userEvent.click(resend);
  await waitFor(() => expect(stepWords()).toContain('Too many attempts. Try again in 10 minutes.'));
  expect(resend.getAttribute('aria-disabled')).toBe('true');
  expect(wordsOf(resend)).toBe('Send again10:00');
  const confirm = screen.getByRole('button', { name: 'Confirm' });
  expect(confirm.getAttribute('aria-disabled')).toBe('false');
  await userEvent.click(confirm);
  expect(await linkedNames()).toEqual(['Freecharge']);
});

test('says at once that the device is offline and sends no request later', async () => {
  const { open, requests } = checkout(freecharge());
  open(<LinkingPage />);

  const button = await linkButton();
  const restore = goOffline();
  const online = () => {
    restore();
    globalThis.dispatchEvent(new Event('online'));
  };
  onTestFinished(online);
  // TanStack Query only listens to events.
  globalThis.dispatchEvent(new Event('offline'));
  await userEvent.click(button);
  await waitForAnnouncement(/^You are offline/);
  online();
  await nothingMore();
  expect(requests.filter((request) => request.startsWith('POST'))).toEqual([]);
  await press('Try again');
  await otpField();
});

test('reloads the list after a timeout, because the wallet may be linked', async () => {
  const { open, emulator } = checkout(freecharge({ upstreamTimeout: 50 }));
  open(<LinkingPage />);

  await enterOtp('1234');
  emulator.setFault({ kind: 'hang', on: ['link'], times: 1 });
  await userEvent.keyboard('{Enter}');
  await waitForAnnouncement(/^This took too long/);
  await userEvent.keyboard('{Enter}');
  expect(await linkedNames()).toEqual(['Freecharge']);
});

test('offers only Cancel when another try cannot help', async () => {
  const { open, emulator } = checkout(freecharge());
  open(<LinkingPage />);

  const button = await linkButton();
  emulator.customers.set('asha', { wallets: [] });
  await userEvent.click(button);
  await waitForAnnouncement(/^This wallet is no longer available/);
  expect(within(step()).queryByRole('button', { name: 'Try again' })).toBeNull();
  const cancel = within(step()).getByRole('button', { name: 'Cancel' });
  expect(document.activeElement).toBe(cancel);
});

test('keeps the full number, the code and the token out of the page and the cache', async () => {
  const { open, queryClient, emulator } = checkout(freecharge({}, { otp: 'PLANTED2' }));
  open(<LinkingPage />);

  const field = await enterOtp('PLANTED1');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(stepWords()).toContain('code is wrong'));
  const cached = () =>
    JSON.stringify([
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ state }) => state),
      queryClient
        .getMutationCache()
        .getAll()
        .map(({ state, options }) => [state, options]),
    ]);
  expect(cached()).toContain('98****10');
  expect(cached()).not.toContain('PLANTED');
  await userEvent.fill(field, 'PLANTED2');
  await userEvent.keyboard('{Enter}');
  await linkedNames();
  const everything = document.documentElement.outerHTML + cached();
  expect(emulator.issuedTokens.length).toBeGreaterThan(0);
  for (const secret of ['9876543210', 'PLANTED', ...emulator.issuedTokens]) {
    expect(everything).not.toContain(secret);
  }
});
