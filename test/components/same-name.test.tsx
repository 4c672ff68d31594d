import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { type Root, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WalletList } from '../../src/components/wallet-list.js';
import { walletsQueryOptions } from '../../src/query/wallets-query-options.js';
import { checkout } from './checkout.js';

const submitted = () => new FormData(document.querySelector('form') as HTMLFormElement).getAll('wallet');
const radios = (name: string) => screen.findAllByRole<HTMLInputElement>('radio', { name });
const selected = () => document.querySelectorAll('[data-selected]').length;

async function choose(name: string, index: number) {
  await radios(name);
  await userEvent.click((await radios(name))[index] as HTMLElement);
}

test('submits the last choice of two lists with one name', async () => {
  const onValueChange = vi.fn();
  checkout().open(
    <form>
      <WalletList name="wallet" onValueChange={onValueChange} />
      <WalletList name="wallet" />
    </form>,
  );
  await choose('Paytm', 0);
  expect(submitted()).toEqual(['wlt_paytm']);

  await choose('PhonePe', 1);
  await waitFor(() => expect(selected()).toBe(1));
  expect(submitted()).toEqual(['wlt_phonepe']);
  expect(onValueChange.mock.calls.map(([value]) => String(value))).toEqual(['wlt_paytm', 'null']);

  await choose('MobiKwik', 0);
  await waitFor(() => expect(selected()).toBe(1));
  expect(submitted()).toEqual(['wlt_mobikwik']);
});

test('submits the last choice of two lists that share one value', async () => {
  function Both() {
    const [value, setValue] = useState<string | null>(null);
    return (
      <form>
        <WalletList name="wallet" value={value} onValueChange={setValue} />
        <WalletList name="wallet" value={value} onValueChange={setValue} />
      </form>
    );
  }
  checkout().open(<Both />);
  await choose('Paytm', 0);
  await choose('PhonePe', 1);

  await waitFor(() => expect(selected()).toBe(2));
  expect(submitted()).toEqual(['wlt_phonepe']);
});

test('gives the choice up when the merchant’s radio of the same name is chosen', async () => {
  checkout().open(
    <form>
      <WalletList name="wallet" />
      <label>
        <input type="radio" name="wallet" value="card" /> Card
      </label>
    </form>,
  );
  await choose('Paytm', 0);

  await userEvent.click(screen.getByText('Card'));
  await waitFor(() => expect(selected()).toBe(0));
  expect(submitted()).toEqual(['card']);
  await choose('Paytm', 0);
  expect(submitted()).toEqual(['wlt_paytm']);
});

test('keeps a choice beside a list of another name or another form', async () => {
  checkout().open(
    <>
      <form>
        <WalletList name="wallet" />
        <WalletList name="second" />
      </form>
      <form>
        <WalletList name="wallet" />
      </form>
    </>,
  );
  await choose('Paytm', 0);
  await choose('PhonePe', 1);
  await choose('MobiKwik', 2);

  expect(submitted()).toEqual(['wlt_paytm']);
  expect(selected()).toBe(3);
});

/** Renders two islands on the server and hydrates them as two roots. */
async function openIslands(prefixes: (string | undefined)[]) {
  const { client, queryClient, page } = checkout();
  await queryClient.fetchQuery(walletsQueryOptions(client));
  for (const identifierPrefix of prefixes) {
    const options = identifierPrefix === undefined ? {} : { identifierPrefix };
    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = renderToString(page(<WalletList />), options);
    let root: Root | undefined;
    await act(async () => {
      root = hydrateRoot(container, page(<WalletList />), options);
    });
    onTestFinished(() => {
      act(() => root?.unmount());
      container.remove();
    });
  }
}

const ids = () => [...document.querySelectorAll('.batua-wallet-list [id]')].map(({ id }) => id);

test('gives two islands their own IDs, labels and radio groups with an identifierPrefix', async () => {
  await openIslands(['top', 'bottom']);

  expect(ids().length).toBeGreaterThan(20);
  expect(new Set(ids()).size).toBe(ids().length);
  await userEvent.click(screen.getAllByText('Paytm')[0] as HTMLElement);
  await userEvent.click(screen.getAllByText('PhonePe')[1] as HTMLElement);
  const checked = (await screen.findAllByRole<HTMLInputElement>('radio')).map((radio) => radio.checked);
  expect(checked).toEqual([true, false, false, false, false, true, false, false]);
});

test('shows that two islands share IDs without an identifierPrefix', async () => {
  await openIslands([undefined, undefined]);

  expect(new Set(ids()).size).toBeLessThan(ids().length);
});
