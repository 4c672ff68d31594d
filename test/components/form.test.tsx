import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { type Root, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WalletList, type WalletListProps } from '../../src/components/wallet-list.js';
import { WalletOptions } from '../../src/components/wallet-options.js';
import { walletsQueryOptions } from '../../src/query/wallets-query-options.js';
import { type Checkout, checkout, wordsOf } from './checkout.js';

const radio = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name });
const form = () => document.querySelector('form') as HTMLFormElement;
const submitted = () => new FormData(form()).get('wallet');

/** Renders the page with its wallets as the merchant's server sends it, before any script runs. */
async function serverPage({ client, queryClient, page }: Checkout, props: WalletListProps) {
  await queryClient.fetchQuery(walletsQueryOptions(client));
  const ui = page(
    <form>
      <WalletList name="wallet" {...props} />
    </form>,
  );
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(ui);
  return { container, ui };
}

let root: Root | undefined;
async function hydrate({ container, ui }: Awaited<ReturnType<typeof serverPage>>) {
  await act(async () => {
    root = hydrateRoot(container, ui, { onRecoverableError: (error) => expect.unreachable(String(error)) });
  });
}
afterEach(() => {
  act(() => root?.unmount());
  root = undefined;
  document.body.replaceChildren();
});

test('submits the selection with a plain form', async () => {
  checkout().open(
    <form>
      <WalletList name="wallet" />
    </form>,
  );

  await radio('Paytm');
  expect(submitted()).toBeNull();
  await userEvent.click(await radio('PhonePe'));
  expect(submitted()).toBe('wlt_phonepe');
});

test('makes a form invalid without a required selection', async () => {
  checkout().open(
    <form>
      <WalletList name="wallet" required />
    </form>,
  );

  await radio('Paytm');
  expect(form().checkValidity()).toBe(false);
  await userEvent.click(await radio('PhonePe'));
  expect(form().checkValidity()).toBe(true);
});

test('does not submit the form when the customer refreshes the balances', async () => {
  const onSubmit = vi.fn((event: Event) => event.preventDefault());
  checkout().open(
    <form onSubmit={(event) => onSubmit(event.nativeEvent)}>
      <WalletList name="wallet" />
    </form>,
  );

  await userEvent.click(await screen.findByRole('button', { name: 'Refresh balances' }));
  await screen.findByRole('radio', { name: 'MobiKwik', description: /Just now/ });
  expect(onSubmit).not.toHaveBeenCalled();
});

test('keeps the choice when a reset is prevented', async () => {
  checkout().open(
    <form onReset={(event) => event.preventDefault()}>
      <WalletList name="wallet" />
    </form>,
  );
  await userEvent.click(await radio('PhonePe'));

  fireEvent.reset(form());
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(submitted()).toBe('wlt_phonepe');
});

test('works as plain HTML before any script runs', async () => {
  const { container } = await serverPage(checkout(), { defaultValue: 'wlt_mobikwik', required: true });

  expect(submitted()).toBe('wlt_mobikwik');
  await userEvent.click(container.querySelector('input[value="wlt_phonepe"]') as Element);
  expect(submitted()).toBe('wlt_phonepe');
  form().reset();
  expect(submitted()).toBe('wlt_mobikwik');
});

test('keeps a selection that the customer made before hydration', async () => {
  const onValueChange = vi.fn();
  const server = await serverPage(checkout(), { defaultValue: 'wlt_mobikwik', onValueChange });
  await userEvent.click(server.container.querySelector('input[value="wlt_phonepe"]') as Element);

  await hydrate(server);

  expect(submitted()).toBe('wlt_phonepe');
  expect(wordsOf(document.querySelector('[data-selected] label'))).toBe('PhonePe');
  expect(new Set(onValueChange.mock.calls.map(([value]) => String(value)))).toEqual(new Set(['wlt_phonepe']));
});

test('does not call onValueChange for the merchant’s selection', async () => {
  const onValueChange = vi.fn();
  const { client, queryClient, open, page } = checkout();
  const { wallets } = await queryClient.fetchQuery(walletsQueryOptions(client));
  const options = (defaultValue: string) => (
    <WalletOptions
      wallets={wallets.filter(({ linked }) => linked)}
      value="wlt_paytm"
      defaultValue={defaultValue}
      onValueChange={onValueChange}
    />
  );
  const { rerender } = open(options('wlt_paytm'));
  expect((await radio('Paytm')).checked).toBe(true);
  rerender(page(options('wlt_phonepe')));
  expect(onValueChange).not.toHaveBeenCalled();
});

test('reports a selection made before hydration to a merchant that controls the value', async () => {
  function Controlled() {
    const [value, setValue] = useState<string | null>(null);
    return (
      <form>
        <WalletList name="wallet" value={value} onValueChange={setValue} />
        <output>{value ?? 'none'}</output>
      </form>
    );
  }
  const { client, queryClient, page } = checkout();
  await queryClient.fetchQuery(walletsQueryOptions(client));
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(page(<Controlled />));
  await userEvent.click(container.querySelector('input[value="wlt_phonepe"]') as Element);

  await hydrate({ container, ui: page(<Controlled />) });

  expect(wordsOf(document.querySelector('output'))).toBe('wlt_phonepe');
  expect(submitted()).toBe('wlt_phonepe');
});
