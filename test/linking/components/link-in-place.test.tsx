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
  announced,
  codeField,
  freecharge,
  having,
  linkButton,
  linkedNames,
  linkingStatus,
  press,
  step,
  stepWords,
  typeCode,
  unlinkedNames,
} from './linking-page.js';

test('links a wallet in its row: code sent, typed, and the wallet can be chosen at once', async () => {
  const { open, requests } = checkout();
  open(<LinkingPage />);

  const button = await linkButton();
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(wordsOf(button)).toBe('Link');
  const said = announced();
  await userEvent.click(button);
  const field = await codeField(/^Code sent to 98\*\*\*\*10$/);
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(document.getElementById(button.getAttribute('aria-controls') ?? '')).toBe(step());
  expect(step().closest('.batua-unlinked-wallet')?.contains(button)).toBe(true);

  await userEvent.keyboard('12 34{Enter}');

  const radio = await screen.findByRole('radio', { name: 'Freecharge' });
  await waitFor(() => expect(document.activeElement).toBe(radio));
  expect(wordsOf(rowOf(radio))).toContain('₹150.00');
  expect(unlinkedNames()).toEqual(['LazyPay']);
  await waitFor(() => expect(said.at(-1)).toBe('Freecharge linked'));
  expect(said.filter((words) => words === 'Freecharge linked')).toHaveLength(1);
  await userEvent.keyboard(' ');
  await waitFor(() => expect((radio as HTMLInputElement).checked).toBe(true));
  expect(requests.filter((request) => request.startsWith('GET'))).toHaveLength(1);
});

test('has one text field for codes of any kind', async () => {
  checkout(freecharge()).open(<LinkingPage />);

  const field = (await typeCode('12 34-56 ab')) as HTMLInputElement;
  expect(field.value).toBe('12 34-56 ab');
  expect(field.type).toBe('text');
  expect(field.inputMode).toBe('numeric');
  expect(field.autocomplete).toBe('one-time-code');
  expect(field.hasAttribute('maxlength')).toBe(false);
});

test('takes Twid’s twenty characters, with a keyboard that has letters', async () => {
  checkout(having([unlinkedWallet('TWID_V2', { providerBalance: null })])).open(<LinkingPage />);

  await userEvent.click(await linkButton('Twid Rewards'));
  const field = (await codeField(/^Code sent by Twid Rewards$/)) as HTMLInputElement;
  expect(field.inputMode).toBe('text');
  await userEvent.fill(field, 'TWID 0000 0000 0000 1234');
  await userEvent.keyboard('{Enter}');
  const remove = await screen.findByRole('button', { name: 'Remove Twid Rewards' });
  expect(screen.queryByRole('radio')).toBeNull();
  await waitFor(() => expect(rowOf(remove).contains(document.activeElement)).toBe(true));
});

test('a wrong code stays in the field, which has the focus and says what is wrong', async () => {
  checkout(freecharge()).open(<LinkingPage />);

  const field = (await typeCode('9999')) as HTMLInputElement;
  await press('Confirm');

  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(field.value).toBe('9999');
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(field.ariaDescribedByElements?.map(wordsOf)).toEqual([
    'That code is wrong. Check it and try again.',
  ]);
  // What the focus has read is not said again.
  expect(wordsOf(linkingStatus())).toBe('');

  await userEvent.keyboard('1234{Enter}');
  expect(await linkedNames()).toEqual(['Freecharge']);
});

test('says that a code is wrong each time, also where the focus was in the field all along', async () => {
  checkout(freecharge()).open(<LinkingPage />);

  await typeCode('9999');
  const said = announced();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(said).toHaveLength(2));
  await userEvent.keyboard('8888{Enter}');
  await waitFor(() => expect(said).toHaveLength(4));
  const wrong = 'That code is wrong. Check it and try again.';
  expect(said).toEqual(['Checking the code…', wrong, 'Checking the code…', wrong]);
});

test('an error body of LazyPay is a wrong code too', async () => {
  checkout(having([unlinkedWallet('LAZYPAY')])).open(<LinkingPage />);

  const field = await typeCode('9999', 'LazyPay');
  await press('Confirm');
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(stepWords('LazyPay')).toContain('That code is wrong.');
});

test('three wrong codes lock the wallet, in plain words', async () => {
  checkout(freecharge()).open(<LinkingPage />);

  await typeCode('1111');
  const said = announced();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(said).toHaveLength(2));
  await userEvent.keyboard('2222{Enter}');
  await waitFor(() => expect(said).toHaveLength(4));
  await userEvent.keyboard('3333{Enter}');
  await waitFor(() => expect(stepWords()).toContain('Freecharge accepts no more codes for now.'));
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(wordsOf(linkingStatus())).toMatch(/^Freecharge accepts no more codes/);
  const close = screen.getByRole('button', { name: 'Close' });
  expect(document.activeElement).toBe(close);
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(await linkButton());
});

test('an expired code leads to a new one', async () => {
  const { open, emulator } = checkout(freecharge());
  open(<LinkingPage />);

  await typeCode('1234');
  emulator.clock.advance(10 * 60_000);
  await press('Confirm');

  const again = await screen.findByRole('button', { name: 'Send a new code' });
  await waitFor(() => expect(document.activeElement).toBe(again));
  expect(wordsOf(linkingStatus())).toBe('This code has expired.');
  await userEvent.keyboard('{Enter}');
  const field = await codeField();
  await waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.keyboard('1234{Enter}');
  expect(await linkedNames()).toEqual(['Freecharge']);
});

test('asks for a code where none was typed', async () => {
  const { open, requests } = checkout(freecharge());
  open(<LinkingPage />);

  const field = await typeCode(' - ');
  const before = requests.length;
  await press('Confirm');
  expect(document.activeElement).toBe(field);
  expect((field as HTMLInputElement).ariaDescribedByElements?.map(wordsOf)).toEqual([
    'Enter the code first.',
  ]);
  expect(wordsOf(linkingStatus())).toBe('Enter the code first.');
  expect(requests).toHaveLength(before);
});

test('Escape and Cancel close the step and lead back to its button', async () => {
  checkout(freecharge()).open(<LinkingPage />);

  await typeCode('12');
  await userEvent.keyboard('{Escape}');
  const button = await linkButton();
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('textbox')).toBeNull();

  const field = (await typeCode('34')) as HTMLInputElement;
  expect(field.value).toBe('34');
  await press('Cancel');
  expect(document.activeElement).toBe(button);
});

test('leaves the focus alone where the customer has gone on to another wallet', async () => {
  const { open, hold } = checkout(
    having([linkedWallet('PAYTM', { balance: 5 }), unlinkedWallet('FREECHARGE', { providerBalance: 150 })]),
  );
  open(<LinkingPage />);

  const button = await linkButton();
  const letGo = hold();
  await userEvent.click(button);
  const paytm = screen.getByRole('radio', { name: 'Paytm' });
  await userEvent.click(paytm);
  letGo();
  await codeField();
  await waitFor(() => expect(wordsOf(linkingStatus())).toBe('Code sent by Freecharge'));
  expect(document.activeElement).toBe(paytm);
});

test('a link button by itself leaves the focus in the fields around it', async () => {
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
  const letGo = hold();
  await userEvent.click(button);
  await waitFor(() => expect(wordsOf(linkingStatus())).toBe('Sending a code…'));
  const message = screen.getByRole('textbox', { name: 'Gift message' });
  await userEvent.click(message);
  letGo();
  await codeField();
  await waitFor(() => expect(wordsOf(linkingStatus())).toMatch(/^Code sent/));
  expect(document.activeElement).toBe(message);
});

test('inside a form, neither Enter nor a button submits it', async () => {
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

  await typeCode(' ');
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('1234{Enter}');
  await screen.findByRole('radio', { name: 'Freecharge' });
  await press('Remove Paytm');
  await press('Keep');
  await press('Link another wallet');
  await press('Simpl');
  await codeField(/Simpl/);
  expect(submits).toEqual([]);
  expect([...new FormData(document.querySelector('form') ?? undefined).keys()]).toEqual([]);
  await press('Pay');
  expect(submits).toEqual(['submitted']);
});
