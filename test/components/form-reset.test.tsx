import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WalletList } from '../../src/components/wallet-list.js';
import { checkout } from './checkout.js';
import { lists } from './choice-lists.js';

const radio = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name });
const form = () => document.querySelector('form') as HTMLFormElement;
const submitted = () => new FormData(form()).get('wallet');
const afterTimers = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));

describe.each(lists)('a choice %s', (_, List) => {
  test('stays when a script resets the form', async () => {
    checkout().open(
      <form>
        <List name="wallet" />
      </form>,
    );
    await userEvent.click(await radio('PhonePe'));

    form().reset();
    await afterTimers();

    expect(submitted()).toBe('wlt_phonepe');
    expect((await radio('PhonePe')).checked).toBe(true);
  });

  test.each([
    [
      'inside the form',
      <button key="in" type="reset">
        Reset
      </button>,
      null,
    ],
    [
      'outside the form',
      null,
      <button key="out" type="reset" form="pay">
        Reset
      </button>,
    ],
    ['that is an input', <input key="input" type="reset" value="Reset" />, null],
  ])('becomes the default again with a reset button %s', async (_place, inside, outside) => {
    checkout().open(
      <>
        <form id="pay">
          <List name="wallet" />
          {inside}
        </form>
        {outside}
      </>,
    );
    await userEvent.click(await radio('PhonePe'));

    await userEvent.click(screen.getByRole('button', { name: 'Reset' }));

    await waitFor(() => expect(submitted()).toBe('wlt_paytm'));
  });

  test('stays when a reset button is pressed and the reset is prevented', async () => {
    checkout().open(
      <form onReset={(event) => event.preventDefault()}>
        <List name="wallet" />
        <button type="reset">Reset</button>
      </form>,
    );
    await userEvent.click(await radio('PhonePe'));

    await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
    await afterTimers();

    expect(submitted()).toBe('wlt_phonepe');
  });
});

test.each(lists)(
  'a choice %s inside a shadow root becomes the default again with its reset button',
  async (_, List) => {
    const host = document.body.appendChild(document.createElement('div'));
    const shadow = host.attachShadow({ mode: 'open' });
    const container = shadow.appendChild(document.createElement('div'));
    const { page } = checkout();
    const { createRoot } = await import('react-dom/client');
    const root = createRoot(container);
    await act(async () =>
      root.render(
        page(
          <form>
            <List name="wallet" />
            <button type="reset">Reset</button>
          </form>,
        ),
      ),
    );
    await waitFor(() => expect(shadow.querySelector('[value="wlt_phonepe"]')).not.toBeNull());
    const shadowForm = shadow.querySelector('form') as HTMLFormElement;
    act(() => shadow.querySelector<HTMLInputElement>('[value="wlt_phonepe"]')?.click());
    expect(new FormData(shadowForm).get('wallet')).toBe('wlt_phonepe');

    act(() => shadow.querySelector<HTMLButtonElement>('[type="reset"]')?.click());

    await waitFor(() => expect(new FormData(shadowForm).get('wallet')).toBe('wlt_paytm'));
    act(() => root.unmount());
    host.remove();
  },
);

test('clears the choice with a reset button when there is no default', async () => {
  const onValueChange = vi.fn();
  checkout().open(
    <form>
      <WalletList name="wallet" onValueChange={onValueChange} />
      <button type="reset">Reset</button>
    </form>,
  );
  await userEvent.click(await radio('PhonePe'));
  expect(onValueChange).toHaveBeenLastCalledWith('wlt_phonepe', expect.anything());

  await userEvent.click(screen.getByRole('button', { name: 'Reset' }));

  await waitFor(() => expect(document.querySelector('[data-selected]')).toBeNull());
  expect(submitted()).toBeNull();
  expect(onValueChange).toHaveBeenLastCalledWith(null, expect.anything());
});
