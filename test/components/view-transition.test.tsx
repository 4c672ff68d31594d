import { screen } from '@testing-library/react';
import { flushSync } from 'react-dom';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WalletList } from '../../src/components/wallet-list.js';
import { checkout } from './checkout.js';

const radio = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name });

test('keeps the choice through a view transition', async () => {
  const { open, page } = checkout();
  const { rerender } = open(<WalletList name="wallet" />);
  await userEvent.click(await radio('PhonePe'));

  const transition = document.startViewTransition(() =>
    flushSync(() => rerender(page(<WalletList name="wallet" heading="Pay by wallet" />))),
  );
  await transition.updateCallbackDone;
  transition.ready.catch(() => {}); // It rejects, because the animation is skipped.
  transition.skipTransition();
  await screen.findByRole('heading', { name: 'Pay by wallet' });
  expect((await radio('PhonePe')).checked).toBe(true);
});
