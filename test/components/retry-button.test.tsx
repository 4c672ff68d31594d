import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { WalletList } from '../../src/components/wallet-list.js';
import { WalletsErrorMessage } from '../../src/components/wallets-error-message.js';
import { WalletsError } from '../../src/contract/wallets-error.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { LinkingPage, freecharge } from '../../stories/linking-page.js';
import { checkout, start, wordsOf } from './checkout.js';

/** Returns an array that collects every announcement of the page's status regions from now on. */
function recordStatus(): string[] {
  const said: string[] = [];
  for (const region of screen.getAllByRole('status')) {
    new MutationObserver(() => wordsOf(region) && said.push(wordsOf(region))).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    });
  }
  return said;
}

const limitedPages = [
  ['the list', scenarios.rateLimited, () => <WalletList />, null],
  [
    'the linking step',
    freecharge({ fault: { kind: 'rate_limited', retryAfter: 30_000, on: ['authenticate'] } }),
    () => <LinkingPage />,
    'Link Freecharge',
  ],
] as const;

test.each(limitedPages)(
  'announces the wait at every press of “Try again”, and its end once: %s',
  async (_where, scenario, Ui, opener) => {
    const { open, advance } = checkout(scenario);
    open(<Ui />);
    if (opener) {
      const link = await screen.findByRole('button', { name: opener });
      act(() => link.click());
    }
    const button = await screen.findByRole('button', { name: 'Try again' });
    await waitFor(() => expect(button.ariaDisabled).toBe('true'));
    const said = recordStatus();

    for (const seconds of [30, 25]) {
      act(() => button.click());
      await waitFor(() => expect(said.at(-1)).toBe(`Too many attempts. Try again in ${seconds} seconds.`));
      act(() => advance(5000));
    }
    expect(said).toHaveLength(2);
    act(() => advance(30_000));
    await waitFor(() => expect(said.slice(2)).toEqual(['You can try again now.']));
  },
);

test('says nothing about a wait where the server did not state one', () => {
  const onRetry = vi.fn();
  checkout().open(<WalletsErrorMessage error={new WalletsError('timeout', '')} onRetry={onRetry} />);

  expect(screen.queryByRole('status')).toBeNull();
  act(() => screen.getByRole('button').click());
  expect(onRetry).toHaveBeenCalledOnce();
});

test('does not try again while another attempt is in progress', () => {
  const onRetry = vi.fn();
  const error = new WalletsError('rate_limited', '', { retryAt: start - 1 });
  checkout().open(<WalletsErrorMessage error={error} onRetry={onRetry} retrying />);

  act(() => screen.getByRole('button').click());
  expect(onRetry).not.toHaveBeenCalled();
});
