import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { LinkWalletButton } from '../../../src/linking/components/link-wallet-button.js';
import { LinkingProvider } from '../../../src/linking/hooks/linking-provider.js';
import { walletsQueryOptions } from '../../../src/query/wallets-query-options.js';
import { scenarios } from '../../../src/testing/scenarios.js';
import { linkedWallet, unlinkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { checkout, rowOf, wordsOf } from '../../components/checkout.js';
import {
  LinkingPage,
  otpField,
  freecharge,
  withWallets,
  linkButton,
  linkedNames,
  linkingStatus,
  press,
  recordAnnouncements,
  step,
  stepWords,
  enterOtp,
  unlinkedNames,
} from './linking-page.js';

test('links a wallet in its row and lets the customer choose it at once', async () => {
  const { open, requests } = checkout();
  open(<LinkingPage />);

  const button = await linkButton();
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(wordsOf(button)).toBe('Link');
  const announcements = recordAnnouncements();
  await userEvent.click(button);
  const field = await otpField(/^Enter the code sent to the number ending in 10$/);
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(document.getElementById(button.getAttribute('aria-controls') ?? '')).toBe(step());
  expect(step().closest('.batua-unlinked-wallet')?.contains(button)).toBe(true);

  await userEvent.keyboard('12 34{Enter}');

  const radio = await screen.findByRole('radio', { name: 'Freecharge' });
  await waitFor(() => expect(document.activeElement).toBe(radio));
  expect(wordsOf(rowOf(radio))).toContain('₹150.00');
  expect(unlinkedNames()).toEqual(['LazyPay']);
  await waitFor(() => expect(announcements.at(-1)).toBe('Freecharge linked'));
  expect(announcements.filter((text) => text === 'Freecharge linked')).toHaveLength(1);
  await userEvent.keyboard(' ');
  await waitFor(() => expect((radio as HTMLInputElement).checked).toBe(true));
  expect(requests.filter((request) => request.startsWith('GET'))).toHaveLength(1);
});

test('accepts any kind of code in one text field', async () => {
  checkout(freecharge()).open(<LinkingPage />);

  const field = (await enterOtp('12 34-56 ab')) as HTMLInputElement;
  expect(field.value).toBe('12 34-56 ab');
  expect(field.type).toBe('text');
  expect(field.inputMode).toBe('numeric');
  expect(field.autocomplete).toBe('one-time-code');
  expect(field.hasAttribute('maxlength')).toBe(false);
});

test('accepts Twid’s twenty characters and asks for a keyboard with letters', async () => {
  checkout(withWallets([unlinkedWallet('TWID_V2', { providerBalance: null })])).open(<LinkingPage />);

  await userEvent.click(await linkButton('Twid Rewards'));
  const field = (await otpField(/^Enter the code that Twid Rewards sent$/)) as HTMLInputElement;
  expect(field.inputMode).toBe('text');
  await userEvent.fill(field, 'TWID 0000 0000 0000 1234');
  await userEvent.keyboard('{Enter}');
  const remove = await screen.findByRole('button', { name: 'Remove Twid Rewards' });
  expect(screen.queryByRole('radio')).toBeNull();
  await waitFor(() => expect(rowOf(remove).contains(document.activeElement)).toBe(true));
});

test('keeps a wrong code in the focused field and says that it is wrong', async () => {
  checkout(freecharge()).open(<LinkingPage />);

  const field = (await enterOtp('9999')) as HTMLInputElement;
  await press('Confirm');

  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(field.value).toBe('9999');
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(field.ariaDescribedByElements?.map(wordsOf)).toEqual([
    'That code is wrong. Check it and try again.',
  ]);
  // The focus already makes a screen reader read the error.
  expect(wordsOf(linkingStatus())).toBe('');

  await userEvent.keyboard('1234{Enter}');
  expect(await linkedNames()).toEqual(['Freecharge']);
});

test('announces each wrong code when the focus is already in the field', async () => {
  checkout(freecharge()).open(<LinkingPage />);

  await enterOtp('9999');
  const announcements = recordAnnouncements();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(announcements).toHaveLength(2));
  await userEvent.keyboard('8888{Enter}');
  await waitFor(() => expect(announcements).toHaveLength(4));
  const wrong = 'That code is wrong. Check it and try again.';
  expect(announcements).toEqual(['Checking the code…', wrong, 'Checking the code…', wrong]);
});

test('treats LazyPay’s error body as a wrong code', async () => {
  checkout(withWallets([unlinkedWallet('LAZYPAY')])).open(<LinkingPage />);

  const field = await enterOtp('9999', 'LazyPay');
  await press('Confirm');
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(stepWords('LazyPay')).toContain('That code is wrong.');
});

test('says that the wallet is locked after three wrong codes', async () => {
  checkout(freecharge()).open(<LinkingPage />);

  await enterOtp('1111');
  const announcements = recordAnnouncements();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(announcements).toHaveLength(2));
  await userEvent.keyboard('2222{Enter}');
  await waitFor(() => expect(announcements).toHaveLength(4));
  await userEvent.keyboard('3333{Enter}');
  await waitFor(() => expect(stepWords()).toContain('Freecharge is not accepting codes right now.'));
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(wordsOf(linkingStatus())).toMatch(/^Freecharge is not accepting codes/);
  const close = screen.getByRole('button', { name: 'Close' });
  expect(document.activeElement).toBe(close);
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(await linkButton());
});

test('offers a new code after the old one expired', async () => {
  const { open, emulator } = checkout(freecharge());
  open(<LinkingPage />);

  await enterOtp('1234');
  emulator.clock.advance(10 * 60_000);
  await press('Confirm');

  const again = await screen.findByRole('button', { name: 'Send a new code' });
  await waitFor(() => expect(document.activeElement).toBe(again));
  expect(wordsOf(linkingStatus())).toBe('This code has expired.');
  await userEvent.keyboard('{Enter}');
  const field = await otpField();
  await waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.keyboard('1234{Enter}');
  expect(await linkedNames()).toEqual(['Freecharge']);
});

test('asks for a code when the customer entered none', async () => {
  const { open, requests } = checkout(freecharge());
  open(<LinkingPage />);

  const field = await enterOtp(' - ');
  const before = requests.length;
  await press('Confirm');
  expect(document.activeElement).toBe(field);
  expect((field as HTMLInputElement).ariaDescribedByElements?.map(wordsOf)).toEqual(['Enter the code.']);
  expect(wordsOf(linkingStatus())).toBe('Enter the code.');
  expect(requests).toHaveLength(before);
});

test('closes the step on Escape and Cancel and moves the focus to its button', async () => {
  checkout(freecharge()).open(<LinkingPage />);

  await enterOtp('12');
  await userEvent.keyboard('{Escape}');
  const button = await linkButton();
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('textbox')).toBeNull();

  const field = (await enterOtp('34')) as HTMLInputElement;
  expect(field.value).toBe('34');
  await press('Cancel');
  expect(document.activeElement).toBe(button);
});

test('keeps the focus on another wallet that the customer moved to', async () => {
  const { open, hold } = checkout(
    withWallets([
      linkedWallet('PAYTM', { balance: 5 }),
      unlinkedWallet('FREECHARGE', { providerBalance: 150 }),
    ]),
  );
  open(<LinkingPage />);

  const button = await linkButton();
  const release = hold();
  await userEvent.click(button);
  const paytm = screen.getByRole('radio', { name: 'Paytm' });
  await userEvent.click(paytm);
  release();
  await otpField();
  await waitFor(() => expect(wordsOf(linkingStatus())).toBe('Enter the code that Freecharge sent'));
  expect(document.activeElement).toBe(paytm);
});

test('keeps the focus in a field around a standalone link button', async () => {
  const { open, queryClient, client, hold } = checkout(freecharge());
  const { wallets } = await queryClient.fetchQuery(walletsQueryOptions(client));
  open(
    <LinkingProvider>
      <form>
        <input aria-label="Gift message" />
        {wallets.map((wallet) => (
          <LinkWalletButton key={wallet.id} wallet={wallet} />
        ))}
      </form>
    </LinkingProvider>,
  );

  const button = await linkButton();
  const release = hold();
  await userEvent.click(button);
  await waitFor(() => expect(wordsOf(linkingStatus())).toBe('Sending a code…'));
  const message = screen.getByRole('textbox', { name: 'Gift message' });
  await userEvent.click(message);
  release();
  await otpField();
  await waitFor(() => expect(wordsOf(linkingStatus())).toMatch(/^Enter the code/));
  expect(document.activeElement).toBe(message);
});

test('does not submit the form around it on Enter or a button press', async () => {
  const submits: string[] = [];
  checkout(scenarios.linked).open(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submits.push('submitted');
      }}
    >
      <LinkingPage name="wallet" providers={['SIMPL']} />
      <button type="submit">Pay</button>
    </form>,
  );

  await enterOtp(' ');
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('1234{Enter}');
  await screen.findByRole('radio', { name: 'Freecharge' });
  await userEvent.click(screen.getByRole('radio', { name: 'Paytm' }));
  await press('Remove Paytm');
  await press('Keep');
  await press('Link another wallet');
  await press('Simpl');
  await otpField(/Simpl/);
  expect(submits).toEqual([]);
  expect(new FormData(document.querySelector('form') ?? undefined).get('wallet')).toBe('wlt_paytm');
  await press('Pay');
  expect(submits).toEqual(['submitted']);
});
