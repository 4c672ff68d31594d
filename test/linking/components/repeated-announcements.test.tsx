import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { scenarios } from '../../../src/testing/scenarios.js';
import { WalletList } from '../../../src/components/wallet-list.js';
import { checkout, wordsOf } from '../../components/checkout.js';
import { LinkingPage, enterOtp, freecharge, press, recordAnnouncements, stepWords } from './linking-page.js';

const times = (said: string[], words: string) => said.filter((one) => one === words).length;

test('announces an empty code every time', async () => {
  checkout(freecharge()).open(<LinkingPage />);
  await enterOtp('');
  const said = recordAnnouncements();

  for (const turn of [1, 2, 3]) {
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(times(said, 'Enter the code.')).toBe(turn));
  }
});

test('says every time that a code is wrong', async () => {
  const { open } = checkout(freecharge());
  open(<LinkingPage />);
  await enterOtp('1111');
  const described: string[] = [];
  for (const turn of [1, 2]) {
    await press('Confirm');
    await waitFor(() => expect(stepWords()).toMatch(/That code is wrong/));
    const field = screen.getByRole('textbox');
    await waitFor(() => expect(document.activeElement).toBe(field));
    described.push(wordsOf(document.getElementById(field.getAttribute('aria-describedby') ?? '')));
    expect(described).toHaveLength(turn);
  }
  expect(described).toEqual(Array(2).fill('That code is wrong. Check it and try again.'));
});

test('announces every failed refresh', async () => {
  const { open, emulator } = checkout();
  open(<WalletList />);
  await screen.findByRole('radio', { name: 'Paytm' });
  emulator.setFault({ kind: 'server_error', on: ['refresh_all'] });
  const said = recordStatus();

  for (const turn of [1, 2]) {
    await press('Refresh balances');
    await waitFor(() =>
      expect(said.filter((words) => words.startsWith('Could not check balances.'))).toHaveLength(turn),
    );
  }
});

test('announces the wait again when the customer presses Refresh, and the end of it once', async () => {
  const { open, emulator, advance } = checkout();
  open(<WalletList />);
  await screen.findByRole('radio', { name: 'Paytm' });
  emulator.setFault({ kind: 'rate_limited', retryAfter: 30_000, on: ['refresh_all'], times: 1 });
  const said = recordStatus();
  const button = screen.getByRole('button', { name: 'Refresh balances' });

  await userEvent.click(button);
  await waitFor(() => expect(said.at(-1)).toMatch(/Try again in 30 seconds\.$/));
  const before = said.length;
  act(() => button.click());
  await waitFor(() => expect(said).toHaveLength(before + 1));
  expect(said.at(-1)).toMatch(/Try again in 30 seconds\.$/);

  act(() => advance(30_000));
  await waitFor(() => expect(said.at(-1)).toBe('Could not check balances. You can try again now.'));
  expect(said).toHaveLength(before + 2);
});

test('announces again that the list could not be loaded', async () => {
  checkout(scenarios.providerDown).open(<WalletList />);
  const alert = await screen.findByRole('alert');
  const { firstChild } = alert;
  const words = wordsOf(alert);

  await press('Try again');
  await waitFor(() => expect(alert.firstChild).not.toBe(firstChild));
  expect(wordsOf(screen.getByRole('alert'))).toBe(words);
});

/** Returns an array that collects each announcement of the list from now on. */
function recordStatus(): string[] {
  const said: string[] = [];
  const region = screen.getByRole('status');
  new MutationObserver(() => said.push(wordsOf(region))).observe(region, {
    characterData: true,
    childList: true,
    subtree: true,
  });
  return said;
}
