import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WalletList } from '../../src/components/wallet-list.js';
import { WalletsErrorMessage } from '../../src/components/wallets-error-message.js';
import { WalletsError, walletsErrorCodes } from '../../src/contract/wallets-error.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { checkout, nothingMore, wordsOf } from './checkout.js';

const errorWords = () => wordsOf(document.querySelector('.batua-error-message p'));
const tryAgain = () => screen.queryByRole('button', { name: 'Try again' });

test('reserves the space of loading wallets and announces that they load', async () => {
  const { container } = checkout(scenarios.loading).open(<WalletList />);

  expect(wordsOf(container.querySelector('.batua-skeleton'))).toBe('Loading wallets');
  expect(container.querySelectorAll('.batua-skeleton [aria-hidden] .batua-option')).toHaveLength(3);
  expect(screen.queryByRole('radio')).toBeNull();
});

test('says that there are no wallets and what to do instead', async () => {
  checkout(scenarios.empty).open(<WalletList />);

  await screen.findByText('You have no wallets here yet. Choose another way to pay.');
  expect(screen.queryByRole('button')).toBeNull();
});

test.each([
  ['signedOut', 'You are signed out. Sign in to pay by wallet.', false],
  ['customerNotFound', 'Your account has no wallets set up. Choose another way to pay.', false],
  ['rateLimited', 'Too many attempts. Try again in 30 seconds.', true],
  ['timeout', 'This took too long.', true],
  ['malformedAnswer', 'Something went wrong.', true],
  ['providerDown', 'The service is not responding.', true],
] as const)(
  'says why the wallets could not be loaded and what to do next: %s',
  async (scenario, words, retry) => {
    checkout(scenarios[scenario]).open(<WalletList />);

    const alert = await screen.findByRole('alert');
    expect(wordsOf(alert)).toBe(/\. ./.test(words) ? words : `Your wallets could not be loaded. ${words}`);
    expect(tryAgain() !== null).toBe(retry);
  },
);

test.each(walletsErrorCodes)('has a message and a next step for the code %s', (code) => {
  checkout().open(<WalletsErrorMessage error={new WalletsError(code, 'for developers')} onRetry={vi.fn()} />);

  expect(wordsOf(document.querySelector('.batua-error-message'))).toMatch(
    /(try again|sign in|choose another way|reload)/i,
  );
  expect(errorWords().split(/[.?!]/).filter(Boolean).length).toBeLessThanOrEqual(2);
  expect(document.body.textContent).not.toContain('for developers');
});

test('loads the wallets when the customer tries again and keeps the focus in the list', async () => {
  const { open, emulator, hold } = checkout(scenarios.providerDown);
  open(<WalletList />);
  const button = await screen.findByRole('button', { name: 'Try again' });

  const release = hold();
  await userEvent.click(button);
  await screen.findByRole('button', { name: 'Trying again…' });
  expect(document.activeElement).toBe(button);
  expect(button.ariaDisabled).toBe('true');
  release();
  await waitFor(() => expect(button.textContent).toBe('Try again'));
  expect(document.activeElement).toBe(button);

  emulator.setFault(null);
  await userEvent.click(button);
  await screen.findByRole('radio', { name: 'Paytm' });
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Wallets' }));
  expect(document.querySelector('.batua-error-message')).toBeNull();
});

test('keeps “Try again” during an automatic reload and keeps the focus in the list when it succeeds', async () => {
  const { open, emulator, queryClient, hold } = checkout(scenarios.providerDown);
  open(<WalletList />);
  const button = await screen.findByRole('button', { name: 'Try again' });
  const alert = screen.getByRole('alert');
  const said = alert.firstChild;
  button.focus();
  const words = wordsOf(alert);

  for (const fault of ['bad_gateway', null] as const) {
    const release = hold();
    emulator.setFault(fault);
    void queryClient.refetchQueries();
    await waitFor(() => expect(button.textContent).toBe('Trying again…'));
    expect(document.activeElement).toBe(button);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(errorWords()).toBe(words);
    release();
    if (!fault) break;
    await waitFor(() => expect(button.textContent).toBe('Try again'));
    // A new element, which screen readers read again.
    expect(alert.firstChild).not.toBe(said);
    expect(screen.getByRole('alert')).toBe(alert);
    expect(document.activeElement).toBe(button);
  }

  await screen.findByRole('radio', { name: 'Paytm' });
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Wallets' }));
});

test('hides the error and loads the list from the start after a reset, as on sign-in', async () => {
  const { open, emulator, queryClient, hold } = checkout(scenarios.providerDown);
  const { container } = open(<WalletList />);
  await screen.findByRole('alert');

  emulator.setFault(null);
  hold();
  void queryClient.resetQueries();
  await waitFor(() => expect(container.querySelector('.batua-skeleton')).not.toBeNull());
  expect(screen.queryByRole('alert')).toBeNull();
});

test('keeps the focus in the list when another try ends in an error that is not retryable', async () => {
  const { open, emulator } = checkout(scenarios.providerDown);
  open(<WalletList />);
  const button = await screen.findByRole('button', { name: 'Try again' });

  emulator.setFault('customer_not_found');
  await userEvent.click(button);
  await screen.findByText(/Your account has no wallets set up/);
  expect(tryAgain()).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Wallets' }));
});

test('keeps the focus where the customer moved it while another try runs', async () => {
  const { open, emulator, queryClient, hold } = checkout();
  open(<WalletList />);
  const radio = await screen.findByRole('radio', { name: 'Paytm' });
  emulator.setFault('bad_gateway');
  await act(() => queryClient.invalidateQueries());
  const button = await screen.findByRole('button', { name: 'Try again' });

  emulator.setFault(null);
  const release = hold();
  await userEvent.click(button);
  await screen.findByRole('button', { name: 'Trying again…' });
  radio.focus();
  release();
  await waitFor(() => expect(document.querySelector('.batua-error-message')).toBeNull());
  expect(document.activeElement).toBe(radio);
});

test('does not try again before the server’s wait ends', async () => {
  const { open, advance, requests } = checkout(scenarios.rateLimited);
  open(<WalletList />);
  const button = await screen.findByRole('button', { name: 'Try again' });
  expect(button.ariaDisabled).toBe('true');
  const asked = requests.length;

  button.click();
  await nothingMore();
  act(() => advance(30_000));
  await nothingMore();
  expect(requests).toHaveLength(asked);
  expect(button.ariaDisabled).toBe('false');
});

test('calls onRetry only after the server’s wait ends', async () => {
  const { client, open, advance } = checkout();
  const onRetry = vi.fn();
  const retryAt = client.clock.now() + 30_000;
  open(<WalletsErrorMessage error={new WalletsError('rate_limited', '', { retryAt })} onRetry={onRetry} />);

  const button = screen.getByRole('button', { name: 'Try again' });
  act(() => button.click());
  expect(onRetry).not.toHaveBeenCalled();
  act(() => advance(30_000));
  act(() => button.click());
  expect(onRetry).toHaveBeenCalledOnce();
});

test('keeps the wallets on screen, and says above them that a reload failed', async () => {
  const { open, queryClient, emulator } = checkout();
  open(<WalletList />);
  await screen.findByRole('radio', { name: 'Paytm' });

  emulator.setFault('bad_gateway');
  await act(() => queryClient.invalidateQueries());

  await waitFor(() => expect(errorWords()).toMatch(/^This list may be out of date. The service/));
  expect(screen.getAllByRole('radio')).toHaveLength(4);
  expect(wordsOf(screen.getByRole('alert'))).toBe(errorWords());
  const [first] = screen.getAllByRole('radio');
  expect(screen.getByRole('alert').compareDocumentPosition(first as Element)).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );

  emulator.setFault(null);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(document.querySelector('.batua-error-message')).toBeNull());
});

test('shows the merchant’s link to sign in when the customer is signed out, and only then', async () => {
  const link = <a href="#sign-in">Sign in</a>;
  const { unmount } = checkout(scenarios.customerNotFound).open(<WalletList signIn={link} />);
  await screen.findByRole('alert');
  expect(screen.queryByRole('link')).toBeNull();
  unmount();

  checkout(scenarios.signedOut).open(<WalletList signIn={link} />);
  expect(await screen.findByRole('link', { name: 'Sign in' })).toBeTruthy();
});

test.each([
  ['cannot', 'customerNotFound', false],
  ['can retry', 'providerDown', true],
] as const)('marks an error that the customer %s', async (_weight, scenario, retryable) => {
  checkout(scenarios[scenario]).open(<WalletList />);
  await screen.findByRole('alert');

  expect(document.querySelector('.batua-error-message')?.matches('[data-retryable]')).toBe(retryable);
});

test('asks the customer to try again in a moment when a rate limit states no wait', () => {
  checkout().open(<WalletsErrorMessage error={new WalletsError('rate_limited', '')} />);

  expect(errorWords()).toBe('Too many attempts. Try again in a moment.');
});

test('shows a long wait in minutes', () => {
  const { client, open } = checkout();
  const retryAt = client.clock.now() + 61_000;
  open(<WalletsErrorMessage error={new WalletsError('rate_limited', '', { retryAt })} />);

  expect(errorWords()).toBe('Too many attempts. Try again in 2 minutes.');
});
