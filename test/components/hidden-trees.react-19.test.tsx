import { screen, waitFor } from '@testing-library/react';
import { Activity, Suspense, lazy } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { WalletsClient } from '../../src/client/wallets-client.js';
import { WalletList } from '../../src/components/wallet-list.js';
import { checkout } from './checkout.js';

const radio = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name });

/** Returns the client with a count of its clock's subscriptions. */
function counting(client: WalletsClient) {
  let subscriptions = 0;
  const clock: WalletsClient['clock'] = {
    ...client.clock,
    subscribe(...asked) {
      const stop = client.clock.subscribe(...asked);
      subscriptions += 1;
      return () => {
        subscriptions -= 1;
        stop();
      };
    },
  };
  return { client: { ...client, clock }, subscriptions: () => subscriptions };
}

test('holds no timer in a hidden Activity and keeps the choice', async () => {
  const { open, page, client } = checkout();
  const counted = counting(client);
  const tree = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <WalletList name="wallet" amount={500} />
    </Activity>
  );
  const { rerender } = open(tree('visible'), { client: counted.client });
  await userEvent.click(await radio('PhonePe'));
  expect(counted.subscriptions()).toBeGreaterThan(0);

  rerender(page(tree('hidden'), { client: counted.client }));
  await waitFor(() => expect(counted.subscriptions()).toBe(0));
  rerender(page(tree('visible'), { client: counted.client }));
  await waitFor(() => expect(counted.subscriptions()).toBeGreaterThan(0));
  expect((await radio('PhonePe')).checked).toBe(true);
});

test('keeps the choice when something beside the list suspends', async () => {
  let arrive = () => {};
  const late = new Promise<void>((resolve) => (arrive = resolve));
  const Late = lazy(async () => {
    await late;
    return { default: () => <p>Offers</p> };
  });
  const { open, page } = checkout();
  const tree = (isLate: boolean) => (
    <Suspense fallback={<p>Wait</p>}>
      <WalletList name="wallet" />
      {isLate && <Late />}
    </Suspense>
  );
  const { rerender } = open(tree(false));
  await userEvent.click(await radio('PhonePe'));

  rerender(page(tree(true)));
  await screen.findByText('Wait');
  arrive();
  await screen.findByText('Offers');
  expect((await radio('PhonePe')).checked).toBe(true);
});
