import { act, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { UnlinkedWallets } from '../../src/components/unlinked-wallets.js';
import { WalletList, type WalletListProps } from '../../src/components/wallet-list.js';
import type { Wallet } from '../../src/contract/wallet.js';
import { WalletActions } from '../../src/linking/components/wallet-actions.js';
import { LinkingProvider } from '../../src/linking/hooks/linking-provider.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { checkout, wordsOf } from '../components/checkout.js';
import { withoutLinkingSheet } from '../visual/our-sheets.js';

function LinkButton({ wallet }: { wallet: Wallet }) {
  return wallet.linked ? null : <button type="button">Link {wallet.provider}</button>;
}

/** The list between two controls of the merchant. */
function Page(props: WalletListProps) {
  return (
    <>
      <a href="#cart">Cart</a>
      <WalletList {...props} rowActions={LinkButton} unlinkedWallets={UnlinkedWallets} />
      <button type="submit">Pay</button>
    </>
  );
}

const radio = (name: string) => screen.findByRole<HTMLInputElement>('radio', { name });
const selected = () => document.querySelector<HTMLInputElement>('input:checked')?.value ?? null;

/** Returns the name of the focused element. */
function focused(): string {
  const element = document.activeElement as HTMLElement;
  return element instanceof HTMLInputElement ? wordsOf(element.labels?.[0]) : element.innerText.trim();
}

/** Returns the focused element and the following tab stops. */
async function tabStops(keys = '{Tab}', count = 7): Promise<string[]> {
  const stops = [focused()];
  while (stops.length < count) {
    await userEvent.keyboard(keys);
    stops.push(focused());
  }
  return stops;
}

test('tabs in visual order: refresh, wallets as one stop, links, the merchant’s button', async () => {
  checkout().open(<Page />);
  await radio('Paytm');

  screen.getByRole('link', { name: 'Cart' }).focus();
  expect(await tabStops('{Tab}', 6)).toEqual([
    'Cart',
    'Refresh balances',
    'Paytm',
    'Link FREECHARGE',
    'Link LAZYPAY',
    'Pay',
  ]);
});

test('tabs to the selected wallet from both directions', async () => {
  checkout().open(<Page defaultValue="wlt_mobikwik" />);
  await radio('Paytm');
  const there = ['Cart', 'Refresh balances', 'MobiKwik', 'Link FREECHARGE', 'Link LAZYPAY', 'Pay'];

  screen.getByRole('link', { name: 'Cart' }).focus();
  expect(await tabStops('{Tab}', 6)).toEqual(there);
  expect(await tabStops('{Shift>}{Tab}{/Shift}', 6)).toEqual(there.toReversed());
});

test('has few tab stops however many wallets there are: the radio, its row’s buttons, and the links', async () => {
  onTestFinished(withoutLinkingSheet()); // which hides Check beside Remove in a narrow row
  checkout({ ...scenarios.many }).open(
    <LinkingProvider>
      <WalletList amount={4000} defaultValue="wlt_49" rowActions={WalletActions} />
      <button type="submit">Pay</button>
    </LinkingProvider>,
  );
  await screen.findAllByRole('radio');
  expect(document.querySelectorAll('.batua-check').length).toBeGreaterThan(20);

  screen.getByRole('button', { name: 'Refresh balances' }).focus();
  const stops = await tabStops('{Tab}', 5);

  expect(stops).toEqual(['Refresh balances', 'Paytm', 'Check', 'Remove', 'Link']);
});

test('chooses the focused wallet on Enter instead of submitting the form with another choice', async () => {
  const submitted: unknown[] = [];
  checkout().open(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submitted.push(new FormData(event.currentTarget).get('wallet'));
      }}
    >
      <WalletList name="wallet" defaultValue="wlt_paytm" />
      <button type="submit">Pay</button>
    </form>,
  );
  (await radio('MobiKwik')).focus();

  await userEvent.keyboard('{Enter}');
  expect(submitted).toEqual([]);
  expect(selected()).toBe('wlt_mobikwik');

  await userEvent.keyboard('{Enter}');
  expect(submitted).toEqual(['wlt_mobikwik']);
});

test('selects the focused wallet on Space', async () => {
  checkout().open(<Page />);
  (await radio('Paytm')).focus();
  expect(selected()).toBeNull();

  await userEvent.keyboard('[Space]');

  expect(selected()).toBe('wlt_paytm');
});

/** Native radios, one for each wallet of the customer. */
function NativeRadios() {
  return (
    <fieldset>
      {[0, 1, 2, 3].map((index) => (
        <input key={index} type="radio" name="native" aria-label={`Native ${index}`} />
      ))}
    </fieldset>
  );
}

test.each(['ltr', 'rtl'] as const)('handles arrow keys like native radios: %s', async (dir) => {
  checkout().open(
    <div dir={dir}>
      <WalletList />
      <NativeRadios />
    </div>,
  );
  await radio('Paytm');
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const walk = async (group: HTMLInputElement[]) => {
    const places: number[] = [];
    group[0]?.focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft']) {
      await userEvent.keyboard(`{${key}}`);
      places.push(group.findIndex(({ checked }) => checked));
      expect(document.activeElement).toBe(group.find(({ checked }) => checked));
    }
    return places;
  };

  const native = await walk(radios.slice(4));
  expect(new Set(native).size).toBeGreaterThan(2);
  expect(await walk(radios.slice(0, 4))).toEqual(native);
});

test('skips a disabled wallet on arrow keys', async () => {
  checkout().open(<Page amount={600} insufficientBalance="disable" />);
  (await radio('Paytm')).focus();

  await userEvent.keyboard('{ArrowDown}');

  expect(focused()).toBe('Amazon Pay');
  expect(selected()).toBe('wlt_amazonpay');
});

test.each(['{Enter}', '[Space]'])('starts one refresh and keeps the focus on %s', async (key) => {
  const { open, requests } = checkout(scenarios.refreshing);
  open(<Page />);
  const refresh = await screen.findByRole('button', { name: 'Refresh balances' });
  refresh.focus();

  await userEvent.keyboard(key);
  await screen.findByRole('button', { name: 'Checking…' });
  await userEvent.keyboard(key);

  expect(document.activeElement).toBe(refresh);
  expect(requests.filter((request) => request.endsWith('/refresh-balances'))).toHaveLength(1);
  await userEvent.keyboard('{Tab}');
  expect(focused()).toBe('Paytm');
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  expect(document.activeElement).toBe(refresh);
});

test('reaches “Try again” with one Tab and keeps its focus after another error', async () => {
  const { open, emulator } = checkout(scenarios.providerDown);
  open(<Page />);
  const tryAgain = await screen.findByRole('button', { name: 'Try again' });

  screen.getByRole('link', { name: 'Cart' }).focus();
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(tryAgain);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(tryAgain.textContent).toBe('Try again'));
  expect(document.activeElement).toBe(tryAgain);

  emulator.setFault(null);
  await userEvent.keyboard('{Enter}');
  await radio('Paytm');
  expect(focused()).toBe('Wallets');
  await userEvent.keyboard('{Tab}');
  expect(focused()).toBe('Refresh balances');
});

test('places “Try again” of an outdated list before the wallets, in the place of the refresh button', async () => {
  const { open, emulator, queryClient } = checkout();
  open(<WalletList defaultValue="wlt_mobikwik" />);
  await radio('Paytm');
  emulator.setFault('server_error');
  await act(() => queryClient.invalidateQueries());
  await screen.findByRole('button', { name: 'Try again' });

  expect(screen.queryByRole('button', { name: 'Refresh balances' })).toBeNull();
  (await radio('MobiKwik')).focus();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');

  expect(focused()).toBe('Try again');
  expect(selected()).toBe('wlt_mobikwik');
});

/** Returns the outline of the focused element. */
function ring(): string {
  const element = document.activeElement as HTMLElement;
  const drawn =
    element instanceof HTMLInputElement
      ? getComputedStyle(element.labels?.[0] as Element, '::after')
      : getComputedStyle(element);
  return `${drawn.outlineStyle} ${drawn.outlineWidth} ${drawn.outlineColor}`;
}

test('draws a 2 px ring in the accent colour around every focused control', async () => {
  const { open, emulator, queryClient } = checkout();
  open(<WalletList />);
  await radio('Paytm');
  emulator.setFault('server_error');
  await act(() => queryClient.invalidateQueries());
  await screen.findByRole('button', { name: 'Try again' });

  await userEvent.keyboard('{Tab}');
  const rings: [string, string][] = [];
  for (let stop = 0; stop < 2; stop += 1) {
    rings.push([focused(), ring()]);
    await userEvent.keyboard('{Tab}');
  }

  const accent = 'solid 2px rgb(32, 82, 204)';
  expect(rings).toEqual([
    ['Try again', accent],
    ['Paytm', accent],
  ]);
});
