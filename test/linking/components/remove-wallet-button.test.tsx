import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useRemoveWallet } from '../../../src/linking/hooks/use-remove-wallet.js';
import { linkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { scenarios } from '../../../src/testing/scenarios.js';
import { checkout, nothingMore, rowOf, wordsOf } from '../../components/checkout.js';
import {
  errorTitle,
  linkButton,
  linkedNames,
  LinkingPage,
  linkingStatus,
  press,
  recordAnnouncements,
  unlinkedNames,
  withWallets,
} from './linking-page.js';

const question = 'Remove PhonePe? You can link it again.';

async function openQuestion() {
  const remove = await screen.findByRole('button', { name: 'Remove PhonePe' });
  await userEvent.click(remove);
  const group = await screen.findByRole('group', { name: 'Remove PhonePe' });
  return {
    group,
    remove: within(group).getByRole('button', { name: 'Remove' }),
    keep: within(group).getByRole('button', { name: 'Keep' }),
  };
}

test('asks once in the row and removes the wallet', async () => {
  const { open, requests } = checkout(scenarios.linked);
  open(<LinkingPage defaultValue="wlt_phonepe" />);

  const { group, remove, keep } = await openQuestion();
  expect(rowOf(group)).toBe(rowOf(screen.getByRole('radio', { name: 'PhonePe' })));
  await waitFor(() => expect(document.activeElement).toBe(keep));
  // A screen reader says the question once: it describes the button and does not name the group.
  expect(wordsOf(document.getElementById(keep.getAttribute('aria-describedby') ?? ''))).toBe(question);
  expect(group.getAttribute('aria-labelledby')).toBeNull();
  const announcements = recordAnnouncements();
  await userEvent.click(remove);

  const link = await linkButton('PhonePe');
  await waitFor(() => expect(document.activeElement).toBe(link));
  expect(await linkedNames()).toEqual(['Paytm', 'MobiKwik', 'Amazon Pay']);
  expect(unlinkedNames()).toContain('PhonePe');
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  await waitFor(() => expect(announcements).toEqual(['Removing…', 'PhonePe removed']));
  expect(requests.filter((request) => request.startsWith('GET'))).toHaveLength(1);
});

test('keeps the wallet on Escape and Keep and moves the focus to the button', async () => {
  const { open, requests } = checkout(scenarios.linked);
  open(<LinkingPage defaultValue="wlt_phonepe" />);

  const { keep } = await openQuestion();
  await waitFor(() => expect(document.activeElement).toBe(keep));
  await userEvent.keyboard('{Escape}');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove PhonePe' })),
  );
  await waitFor(() => expect(wordsOf(linkingStatus())).toBe('PhonePe stays linked'));
  expect(screen.queryByText(question)).toBeNull();
  await openQuestion();
  await press('Keep');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove PhonePe' })),
  );
  expect(requests.filter((request) => request.startsWith('POST'))).toEqual([]);
});

test('closes the question on Escape but not a dialog around it', async () => {
  const escapes: string[] = [];
  const onKeyDown = ({ key }: KeyboardEvent) => escapes.push(key);
  document.addEventListener('keydown', onKeyDown);
  onTestFinished(() => document.removeEventListener('keydown', onKeyDown));
  checkout(scenarios.linked).open(<LinkingPage defaultValue="wlt_phonepe" />);

  const { keep } = await openQuestion();
  await waitFor(() => expect(document.activeElement).toBe(keep));
  await userEvent.keyboard('{Escape}');
  await screen.findByRole('button', { name: 'Remove PhonePe' });
  expect(escapes).toEqual([]);
});

test('shows an error on the row and succeeds on the next try', async () => {
  const { open, emulator } = checkout(scenarios.linked);
  open(<LinkingPage defaultValue="wlt_phonepe" />);

  const wallet = emulator.wallet('wlt_phonepe');
  if (wallet) wallet.down = true;
  const { remove } = await openQuestion();
  await userEvent.click(remove);
  await waitFor(() =>
    expect(wordsOf(linkingStatus())).toMatch(/^PhonePe could not be removed\. The service/),
  );
  const row = rowOf(screen.getByRole('radio', { name: 'PhonePe' }));
  expect(wordsOf(row)).toContain('PhonePe could not be removed.');
  expect(document.activeElement).toBe(remove);

  // Opening the question again hides the error.
  await press('Keep');
  await userEvent.click(screen.getByRole('button', { name: 'Remove PhonePe' }));
  const reopened = await screen.findByRole('group', { name: 'Remove PhonePe' });
  if (wallet) wallet.down = false;
  await userEvent.click(within(reopened).getByRole('button', { name: 'Remove' }));
  const link = await linkButton('PhonePe');
  expect(document.activeElement).toBe(link);
});

test('does not send a rate-limited removal again before its wait ends and shows the remaining wait', async () => {
  const { open, advance, requests } = checkout({
    ...scenarios.linked,
    fault: { kind: 'rate_limited', retryAfter: 600_000, on: ['delink'], times: 1 },
  });
  open(<LinkingPage defaultValue="wlt_phonepe" />);
  const { remove } = await openQuestion();
  await userEvent.click(remove);
  await waitFor(() => expect(wordsOf(linkingStatus())).toMatch(/Try again in 10 minutes/));

  advance(480_000);
  await press('Keep');
  await userEvent.click(screen.getByRole('button', { name: 'Remove PhonePe' }));
  const reopened = await screen.findByRole('group', { name: 'Remove PhonePe' });
  await userEvent.click(within(reopened).getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(wordsOf(linkingStatus())).toMatch(/Try again in 2 minutes/));
  await nothingMore();
  expect(requests.filter((request) => request.endsWith('/delink'))).toHaveLength(1);
});

/** A custom remove button of the merchant, outside the list. */
function RemoveAll() {
  const { remove, reset } = useRemoveWallet('wlt_phonepe');
  return (
    <>
      <button type="button" onClick={remove}>
        Remove all
      </button>
      <button type="button" onClick={reset}>
        Never mind
      </button>
    </>
  );
}

/** Opens a page with this button, where PhonePe does not answer. */
async function openWithRemoveAll() {
  const { open, emulator } = checkout(scenarios.linked);
  open(
    <>
      <LinkingPage defaultValue="wlt_phonepe" />
      <RemoveAll />
    </>,
  );
  await screen.findByRole('radio', { name: 'PhonePe' });
  Object.assign(emulator.wallet('wlt_phonepe') ?? {}, { down: true });
}

test('shows the error of a removal started elsewhere on the row and keeps the focus there', async () => {
  await openWithRemoveAll();
  await userEvent.click(screen.getByRole('radio', { name: 'Paytm' }));
  const shown = () => wordsOf(rowOf(screen.getByRole('radio', { name: 'PhonePe' })));

  await press('Remove all');
  await waitFor(() => expect(shown()).toContain('PhonePe could not be removed.'));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove all' }));
  await press('Never mind');
  await waitFor(() => expect(shown()).not.toContain('could not be removed'));
  await nothingMore();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Never mind' }));
});

test('keeps the focus on the row when a reset elsewhere closes the question', async () => {
  await openWithRemoveAll();
  await press('Remove all');
  const keep = await screen.findByRole('button', { name: 'Keep' });
  await waitFor(() => expect(keep.ariaDisabled).toBe('false'));
  keep.focus();
  act(() => screen.getByRole('button', { name: 'Never mind' }).click());
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove PhonePe' })),
  );
});

test('still shows the error when the list unmounts and mounts again', async () => {
  const { open, page, emulator } = checkout(scenarios.linked);
  const { rerender } = open(<LinkingPage defaultValue="wlt_phonepe" />);
  const { remove } = await openQuestion();
  Object.assign(emulator.wallet('wlt_phonepe') ?? {}, { down: true });
  await userEvent.click(remove);
  await screen.findByText(errorTitle('PhonePe could not be removed.'));

  rerender(page(<p>Another step</p>));
  expect(screen.queryByText(errorTitle('PhonePe could not be removed.'))).toBeNull();
  rerender(page(<LinkingPage defaultValue="wlt_phonepe" />));
  await screen.findByText(errorTitle('PhonePe could not be removed.'));
  await press('Keep');
  await screen.findByRole('button', { name: 'Remove PhonePe' });
  await openQuestion();
});

test('links a removed wallet again and removes it again', async () => {
  const { open, emulator } = checkout(scenarios.linked);
  open(<LinkingPage defaultValue="wlt_phonepe" />);

  await userEvent.click((await openQuestion()).remove);
  await userEvent.click(await linkButton('PhonePe'));
  await screen.findByRole('textbox');
  const otp = emulator.wallet('wlt_phonepe')?.otp ?? '1234';
  await userEvent.fill(screen.getByRole('textbox'), otp);
  await userEvent.keyboard('{Enter}');
  const radio = await screen.findByRole('radio', { name: 'PhonePe' });
  await waitFor(() => expect(document.activeElement).toBe(radio));
  await userEvent.click(radio);
  await userEvent.click((await openQuestion()).remove);
  await linkButton('PhonePe');
});

test('moves the focus to the heading when a newly linked wallet is disabled', async () => {
  checkout(scenarios.linked).open(<LinkingPage amount={1000} insufficientBalance="disable" />);

  await userEvent.click(await linkButton());
  await userEvent.fill(await screen.findByRole('textbox'), '1234');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Wallets' })));
});

test('tells two wallets of one provider apart in button, question and announcement', async () => {
  const paytm = (id: string, mobileNumber: string) => linkedWallet('PAYTM', { id, mobileNumber, balance: 1 });
  checkout(withWallets([paytm('one', '9876543210'), paytm('two', '9123456789')])).open(
    <LinkingPage defaultValue="two" />,
  );

  await press('Remove Paytm ending in 89');
  const group = await screen.findByRole('group', { name: 'Remove Paytm ending in 89' });
  expect(wordsOf(group)).toContain('Remove Paytm ending in 89? You can link it again.');
  await userEvent.click(within(group).getByRole('button', { name: 'Remove' }));

  await waitFor(() => expect(wordsOf(linkingStatus())).toBe('Paytm ending in 89 removed'));
  expect(await screen.findByRole('button', { name: 'Link Paytm ending in 89' })).toBeTruthy();
  expect(screen.getByRole('radio', { name: 'Paytm' })).toBeTruthy();
});
