import { act, screen, waitFor } from '@testing-library/react';
import { type ReactNode, useActionState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { checkout } from './checkout.js';
import { lists } from './choice-lists.js';

const radio = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name });
const afterTimers = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));

test.each(lists)('posts a choice %s again after a form action has failed', async (_, List) => {
  const posted: unknown[] = [];
  async function action(_state: string, data: FormData): Promise<string> {
    posted.push(data.get('wallet'));
    return 'The payment failed.';
  }
  function Checkout(): ReactNode {
    const [message, pay] = useActionState(action, '');
    return (
      <form action={pay}>
        <List name="wallet" />
        <button type="submit">Pay</button>
        <p role="status">{message}</p>
      </form>
    );
  }
  checkout().open(<Checkout />);
  await userEvent.click(await radio('PhonePe'));

  await userEvent.click(screen.getByRole('button', { name: 'Pay' }));
  await screen.findByText('The payment failed.');
  await afterTimers();
  await userEvent.click(screen.getByRole('button', { name: 'Pay' }));
  await waitFor(() => expect(posted).toHaveLength(2));

  expect(posted).toEqual(['wlt_phonepe', 'wlt_phonepe']);
  expect((await radio('PhonePe')).checked).toBe(true);
});
