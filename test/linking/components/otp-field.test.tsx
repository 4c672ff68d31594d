import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { unlinkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { checkout, nothingMore, wordsOf } from '../../components/checkout.js';
import {
  LinkingPage,
  enterOtp,
  freecharge,
  linkButton,
  linkingStatus,
  otpField,
  press,
  recordAnnouncements,
  step,
  withWallets,
} from './linking-page.js';

const wrong = 'That code is wrong. Check it and try again.';

const consent = /^This shop and .* can see the balance of .* Remove .* at any time/;

/** Returns the words that describe a control. Fails when an ID has no element. */
function descriptions(control: HTMLElement): string[] {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => {
    const element = document.getElementById(id);
    expect(element, id).not.toBeNull();
    return wordsOf(element);
  });
}

/** Returns the errors on the screen, and those that describe the field. */
function errors(): [shown: string[], described: string[]] {
  const described = descriptions(screen.getByRole('textbox')).filter((words) => !consent.test(words));
  return [[...step().querySelectorAll('[data-invalid], .batua-error-message')].map(wordsOf), described];
}

test('shows one error at a time and clears it when the customer types another code', async () => {
  checkout(freecharge()).open(<LinkingPage />);
  const field = await enterOtp('9999');
  expect(errors()).toEqual([[], []]);
  await press('Confirm');
  await waitFor(() => expect(errors()).toEqual([[wrong], [wrong]]));

  await userEvent.clear(field);
  expect(errors()).toEqual([[], []]);
  expect(field.getAttribute('aria-invalid')).toBe('false');
  await press('Confirm');
  expect(errors()).toEqual([['Enter the code.'], ['Enter the code.']]);

  await userEvent.fill(field, '8888');
  expect(errors()).toEqual([[], []]);
  await press('Confirm');
  await waitFor(() => expect(errors()).toEqual([[wrong], [wrong]]));
});

test('clears the error when the provider sends another code', async () => {
  const { open, advance } = checkout(freecharge());
  open(<LinkingPage />);
  await enterOtp('');
  await press('Confirm');
  expect(errors()[0]).toEqual(['Enter the code.']);

  act(() => advance(30_000));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Send again' }).ariaDisabled).toBe('false'));
  await press('Send again');
  await waitFor(() => expect(errors()).toEqual([[], []]));
  expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('false');
});

test('verifies a code of a known length once, as soon as it is complete', async () => {
  const { open, requests } = checkout(freecharge());
  open(<LinkingPage otpLengths={{ FREECHARGE: 4 }} />);
  const attempts = () => requests.filter((request) => request.endsWith('/link')).length;
  await userEvent.click(await linkButton());
  const field = await otpField();

  await userEvent.type(field, '999');
  await nothingMore();
  expect(attempts()).toBe(0);
  await userEvent.type(field, '9');
  await waitFor(() => expect(errors()).toEqual([[wrong], [wrong]]));
  expect(attempts()).toBe(1);

  await userEvent.type(field, '{Backspace}9');
  await nothingMore();
  expect(attempts()).toBe(1);
  await userEvent.clear(field);
  await userEvent.fill(field, 'Your OTP is 1234. Do not share it.');
  await screen.findByRole('radio', { name: 'Freecharge' });
  expect(attempts()).toBe(2);
});

test('describes the field by a failed request, and by nothing that is missing', async () => {
  const { open, emulator } = checkout(freecharge());
  open(<LinkingPage />);
  await enterOtp('1234');
  emulator.setFault({ kind: 'server_error', on: ['link'], times: 1 });
  await press('Confirm');

  const failed = 'The service is not responding.';
  await waitFor(() => expect(errors()).toEqual([[failed], [failed]]));
});

test('does not announce that a code is being sent when the answer is quick', async () => {
  checkout(freecharge()).open(<LinkingPage />);
  const button = await linkButton();
  const said = recordAnnouncements();
  await userEvent.click(button);
  const field = await otpField();
  await waitFor(() => expect(document.activeElement).toBe(field));
  await act(() => new Promise((resolve) => setTimeout(resolve, 700)));
  expect(said.filter(Boolean)).toEqual([]);
});

test('announces that a code is being sent when the answer is slow', async () => {
  const { open, hold } = checkout(freecharge());
  open(<LinkingPage />);
  const button = await linkButton();
  hold();
  await userEvent.click(button);
  await waitFor(() => expect(wordsOf(linkingStatus())).toBe('Sending a code…'));
});

test('describes the code field by what the shop sees, and by an error while there is one', async () => {
  checkout(freecharge()).open(<LinkingPage />);
  const field = await enterOtp('9999');
  const words = [expect.stringMatching(consent)];
  expect(descriptions(field)).toEqual(words);

  await press('Confirm');
  await waitFor(() => expect(descriptions(field)).toEqual([wrong]));
  await userEvent.clear(field);
  expect(descriptions(field)).toEqual(words);
});

test('describes the link to the provider’s page by what the shop sees', async () => {
  checkout(withWallets([unlinkedWallet('AMAZONPAY', { providerBalance: 75 })])).open(<LinkingPage />);
  await userEvent.click(await linkButton('Amazon Pay'));
  expect(descriptions(await screen.findByRole('link'))).toEqual([expect.stringMatching(consent)]);
});

test('announces that Escape and Cancel leave the wallet unlinked', async () => {
  checkout(freecharge()).open(<LinkingPage />);
  for (const leave of [() => userEvent.keyboard('{Escape}'), () => press('Cancel')]) {
    await enterOtp('1');
    const said = recordAnnouncements();
    await leave();
    await waitFor(() => expect(said.at(-1)).toBe('Freecharge is not linked yet.'));
  }
});
