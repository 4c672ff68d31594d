import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { goOffline } from '../../../stories/go-offline.js';
import { checkout, nothingMore, wordsOf } from '../../components/checkout.js';
import {
  LinkingPage,
  codeField,
  freecharge,
  linkButton,
  linkedNames,
  linkingStatus,
  press,
  step,
  stepWords,
  typeCode,
} from './linking-page.js';

const settled = (words: RegExp) => waitFor(() => expect(wordsOf(linkingStatus())).toMatch(words));

test('a provider that is down: says so, and the next try works', async () => {
  const { open, emulator } = checkout(freecharge({}, { down: true }));
  open(<LinkingPage />);

  await userEvent.click(await linkButton());
  await settled(/^The wallet service is not responding/);
  expect(stepWords()).toContain('Try again later, or choose another way to pay.');
  const again = screen.getByRole('button', { name: 'Try again' });
  expect(document.activeElement).toBe(again);
  const wallet = emulator.wallet('wlt_freecharge');
  if (wallet) wallet.down = false;
  await userEvent.keyboard('{Enter}');
  const field = await codeField();
  await waitFor(() => expect(document.activeElement).toBe(field));
});

test('a provider that goes down while a code is checked: the code stays, to be tried again', async () => {
  const { open, emulator } = checkout(freecharge());
  open(<LinkingPage />);

  const field = (await typeCode('1234')) as HTMLInputElement;
  emulator.setFault({ kind: 'provider_down', times: 1 });
  const wallet = emulator.wallet('wlt_freecharge');
  if (wallet) wallet.down = true;
  await press('Confirm');
  await waitFor(() => expect(stepWords()).toContain('The wallet service is not responding.'));
  expect(field.value).toBe('1234');
  expect(field.getAttribute('aria-invalid')).toBe('false');
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(field.ariaDescribedByElements?.map(wordsOf).join()).toContain(
    'The wallet service is not responding.',
  );
  emulator.setFault(null);
  if (wallet) wallet.down = false;
  await userEvent.keyboard('{Enter}');
  expect(await linkedNames()).toEqual(['Freecharge']);
});

test('too many codes: says when another can be sent, and waits until then', async () => {
  const fault = { kind: 'rate_limited', retryAfter: 30_000, on: ['authenticate'], times: 1 } as const;
  const { open, advance, requests } = checkout(freecharge({ fault }));
  open(<LinkingPage />);

  await userEvent.click(await linkButton());
  await settled(/^Too many attempts\. Try again in 30 s/);
  const again = screen.getByRole('button', { name: 'Try again' });
  expect(again.getAttribute('aria-disabled')).toBe('true');
  const before = requests.length;
  act(() => again.click());
  await nothingMore();
  expect(requests).toHaveLength(before);
  const said = wordsOf(linkingStatus());
  advance(20_000);
  await waitFor(() => expect(stepWords()).toMatch(/Try again in 10 s/));
  expect(wordsOf(linkingStatus())).toBe(said);
  advance(10_000);
  await waitFor(() => expect(again.getAttribute('aria-disabled')).toBe('false'));
  await userEvent.click(again);
  await codeField();
});

test('too many tries at a code: the code stays, and Confirm waits', async () => {
  const fault = { kind: 'rate_limited', retryAfter: 30_000, on: ['link'], times: 1 } as const;
  const { open, advance } = checkout(freecharge({ fault }));
  open(<LinkingPage />);

  const field = (await typeCode('1234')) as HTMLInputElement;
  await userEvent.keyboard('{Enter}');
  await settled(/^Too many attempts/);
  expect(field.value).toBe('1234');
  expect(wordsOf(screen.getByRole('button', { name: 'Send again' }))).toBe('Send again0:30');
  const confirm = screen.getByRole('button', { name: 'Confirm' });
  expect(confirm.getAttribute('aria-disabled')).toBe('true');
  advance(30_000);
  await waitFor(() => expect(confirm.getAttribute('aria-disabled')).toBe('false'));
  await userEvent.click(confirm);
  expect(await linkedNames()).toEqual(['Freecharge']);
});

test('too many codes asked for: the one that came can be typed, and “Send again” counts down', async () => {
  const { open, emulator, advance } = checkout(freecharge());
  open(<LinkingPage />);

  await typeCode('1234');
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

test('offline: says so at once, and sends nothing later by itself', async () => {
  const { open, requests } = checkout(freecharge());
  open(<LinkingPage />);

  const button = await linkButton();
  const restore = goOffline();
  const online = () => {
    restore();
    globalThis.dispatchEvent(new Event('online'));
  };
  onTestFinished(online);
  // TanStack Query goes by events.
  globalThis.dispatchEvent(new Event('offline'));
  await userEvent.click(button);
  await settled(/^You are offline/);
  online();
  await nothingMore();
  expect(requests.filter((request) => request.startsWith('POST'))).toEqual([]);
  await press('Try again');
  await codeField();
});

test('a code that is never answered: looks into the list, where the wallet may be linked', async () => {
  const { open, emulator } = checkout(freecharge({ upstreamTimeout: 50 }));
  open(<LinkingPage />);

  await typeCode('1234');
  emulator.setFault({ kind: 'hang', on: ['link'], times: 1 });
  await userEvent.keyboard('{Enter}');
  await settled(/^This took too long/);
  await userEvent.keyboard('{Enter}');
  expect(await linkedNames()).toEqual(['Freecharge']);
});

test('a refusal that another try cannot help has no such button, only a way out', async () => {
  const { open, emulator } = checkout(freecharge());
  open(<LinkingPage />);

  const button = await linkButton();
  emulator.customers.set('asha', { wallets: [] });
  await userEvent.click(button);
  await settled(/^This wallet is no longer available/);
  expect(within(step()).queryByRole('button', { name: 'Try again' })).toBeNull();
  const cancel = within(step()).getByRole('button', { name: 'Cancel' });
  expect(document.activeElement).toBe(cancel);
});

test('the full number, the code and the token are nowhere on the page or in the cache', async () => {
  const { open, queryClient, emulator } = checkout(freecharge({}, { otp: 'PLANTED2' }));
  open(<LinkingPage />);

  const field = await typeCode('PLANTED1');
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
