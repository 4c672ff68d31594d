import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useRemoveWallet } from '../../../src/linking/hooks/use-remove-wallet.js';
import { scenarios } from '../../../src/testing/scenarios.js';
import { checkout, nothingMore, rowOf, wordsOf } from '../../components/checkout.js';
import {
  LinkingPage,
  announced,
  linkButton,
  linkedNames,
  linkingStatus,
  press,
  unlinkedNames,
} from './linking-page.js';

const question = 'Remove PhonePe? You can link it again.';

async function ask() {
  const remove = await screen.findByRole('button', { name: 'Remove PhonePe' });
  await userEvent.click(remove);
  const group = await screen.findByRole('group', { name: question });
  return {
    group,
    remove: within(group).getByRole('button', { name: 'Remove' }),
    keep: within(group).getByRole('button', { name: 'Keep' }),
  };
}

test('asks once, in the row, and removes the wallet', async () => {
  const { open, requests } = checkout(scenarios.linked);
  open(<LinkingPage defaultValue="wlt_phonepe" />);

  const { group, remove, keep } = await ask();
  expect(rowOf(group)).toBe(rowOf(screen.getByRole('radio', { name: 'PhonePe' })));
  await waitFor(() => expect(document.activeElement).toBe(keep));
  const said = announced();
  await userEvent.click(remove);

  const link = await linkButton('PhonePe');
  await waitFor(() => expect(document.activeElement).toBe(link));
  expect(await linkedNames()).toEqual(['Paytm', 'MobiKwik', 'Amazon Pay']);
  expect(unlinkedNames()).toContain('PhonePe');
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
  await waitFor(() => expect(said).toEqual(['Removing…', 'PhonePe removed']));
  expect(requests.filter((request) => request.startsWith('GET'))).toHaveLength(1);
});

test('Escape and Keep change nothing and lead back to the button', async () => {
  const { open, requests } = checkout(scenarios.linked);
  open(<LinkingPage />);

  const { keep } = await ask();
  await waitFor(() => expect(document.activeElement).toBe(keep));
  await userEvent.keyboard('{Escape}');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove PhonePe' })),
  );
  expect(screen.queryByText(question)).toBeNull();
  await ask();
  await press('Keep');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove PhonePe' })),
  );
  expect(requests.filter((request) => request.startsWith('POST'))).toEqual([]);
});

test('Escape closes the question, and not a dialog around it', async () => {
  const escapes: string[] = [];
  const onKeyDown = ({ key }: KeyboardEvent) => escapes.push(key);
  document.addEventListener('keydown', onKeyDown);
  onTestFinished(() => document.removeEventListener('keydown', onKeyDown));
  checkout(scenarios.linked).open(<LinkingPage />);

  const { keep } = await ask();
  await waitFor(() => expect(document.activeElement).toBe(keep));
  await userEvent.keyboard('{Escape}');
  await screen.findByRole('button', { name: 'Remove PhonePe' });
  expect(escapes).toEqual([]);
});

test('a failure is said on the row, and another try works', async () => {
  const { open, emulator } = checkout(scenarios.linked);
  open(<LinkingPage />);

  const wallet = emulator.wallet('wlt_phonepe');
  if (wallet) wallet.down = true;
  const { remove } = await ask();
  await userEvent.click(remove);
  await waitFor(() =>
    expect(wordsOf(linkingStatus())).toMatch(/^PhonePe could not be removed\. The wallet service/),
  );
  const row = rowOf(screen.getByRole('radio', { name: 'PhonePe' }));
  expect(wordsOf(row)).toContain('PhonePe could not be removed.');
  expect(document.activeElement).toBe(remove);

  // Asked anew, it is a question again.
  await press('Keep');
  await userEvent.click(screen.getByRole('button', { name: 'Remove PhonePe' }));
  const anew = await screen.findByRole('group', { name: question });
  if (wallet) wallet.down = false;
  await userEvent.click(within(anew).getByRole('button', { name: 'Remove' }));
  const link = await linkButton('PhonePe');
  expect(document.activeElement).toBe(link);
});

test('a removal that the server has wait is not asked for again before, and says what is left', async () => {
  const { open, advance, requests } = checkout({
    ...scenarios.linked,
    fault: { kind: 'rate_limited', retryAfter: 600_000, on: ['delink'], times: 1 },
  });
  open(<LinkingPage />);
  const { remove } = await ask();
  await userEvent.click(remove);
  await waitFor(() => expect(wordsOf(linkingStatus())).toMatch(/Try again in 10 minutes/));

  advance(480_000);
  await press('Keep');
  await userEvent.click(screen.getByRole('button', { name: 'Remove PhonePe' }));
  const anew = await screen.findByRole('group', { name: question });
  await userEvent.click(within(anew).getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(wordsOf(linkingStatus())).toMatch(/Try again in 2 minutes/));
  await nothingMore();
  expect(requests.filter((request) => request.endsWith('/delink'))).toHaveLength(1);
});

/** A merchant's own way to remove a wallet, elsewhere on the page. */
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

/** A page that has it, where PhonePe does not answer. */
async function openWithRemoveAll() {
  const { open, emulator } = checkout(scenarios.linked);
  open(
    <>
      <LinkingPage />
      <RemoveAll />
    </>,
  );
  await screen.findByRole('radio', { name: 'PhonePe' });
  Object.assign(emulator.wallet('wlt_phonepe') ?? {}, { down: true });
}

test('a removal that was started elsewhere leaves the focus there, and its failure on the row', async () => {
  await openWithRemoveAll();
  const shown = () => wordsOf(rowOf(screen.getByRole('radio', { name: 'PhonePe' })));

  await press('Remove all');
  await waitFor(() => expect(shown()).toContain('PhonePe could not be removed.'));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove all' }));
  await press('Never mind');
  await waitFor(() => expect(shown()).not.toContain('could not be removed'));
  await nothingMore();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Never mind' }));
});

test('a removal that ends elsewhere keeps the focus on the row, where it was', async () => {
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

test('a failure is still said when the list is shown again', async () => {
  const { open, page, emulator } = checkout(scenarios.linked);
  const { rerender } = open(<LinkingPage />);
  const { remove } = await ask();
  Object.assign(emulator.wallet('wlt_phonepe') ?? {}, { down: true });
  await userEvent.click(remove);
  await screen.findByText('PhonePe could not be removed.');

  rerender(page(<p>Another step</p>));
  expect(screen.queryByText('PhonePe could not be removed.')).toBeNull();
  rerender(page(<LinkingPage />));
  await screen.findByText('PhonePe could not be removed.');
  await press('Keep');
  await screen.findByRole('button', { name: 'Remove PhonePe' });
  await ask();
});

test('a removed wallet can be linked again, and a linked one removed again', async () => {
  const { open, emulator } = checkout(scenarios.linked);
  open(<LinkingPage />);

  await userEvent.click((await ask()).remove);
  await userEvent.click(await linkButton('PhonePe'));
  await screen.findByRole('textbox');
  const otp = emulator.wallet('wlt_phonepe')?.otp ?? '1234';
  await userEvent.fill(screen.getByRole('textbox'), otp);
  await userEvent.keyboard('{Enter}');
  const radio = await screen.findByRole('radio', { name: 'PhonePe' });
  await waitFor(() => expect(document.activeElement).toBe(radio));
  await userEvent.click((await ask()).remove);
  await linkButton('PhonePe');
});

test('where a wallet cannot be chosen, the focus still stays with it once linked', async () => {
  checkout(scenarios.linked).open(<LinkingPage amount={1000} insufficientBalance="disable" />);

  await userEvent.click(await linkButton());
  await userEvent.fill(await screen.findByRole('textbox'), '1234');
  await userEvent.keyboard('{Enter}');
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Refresh Freecharge' })),
  );
});
