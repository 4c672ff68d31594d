import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { type MockInstance, afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  BalanceAmount,
  WalletList,
  WalletsProvider,
  type WalletsProviderProps,
  defineMessages,
} from '../../src/index.js';
import { en } from '../../src/messages/en.js';
import { hi } from '../../src/messages/hi.js';
import { ur } from '../../src/messages/ur.js';

const show = (props: WalletsProviderProps, child: ReactElement = <WalletList />) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <WalletsProvider {...props}>{child}</WalletsProvider>
    </QueryClientProvider>,
  );

const balance = (
  <BalanceAmount
    instrument={{ method: 'PAYTM', kind: 'money', balance: 1_234_567.5, checkedAt: null } as never}
  />
);

let warn: MockInstance<typeof console.warn>;
beforeEach(() => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

test('gives the list the language and direction of the catalog', () => {
  const { container } = show({ locale: 'ur', messages: ur });
  const list = container.querySelector('.batua-wallet-list');
  expect(list).toHaveProperty('lang', 'ur');
  expect(list).toHaveProperty('dir', 'rtl');
  expect(screen.getByRole('heading', { name: ur.heading })).toBeTruthy();
});

test('leaves the language of the page alone when the merchant replaces single messages', () => {
  const { container } = show({ messages: { empty: 'Nothing' } });
  const list = container.querySelector('.batua-wallet-list');
  expect(list?.hasAttribute('lang')).toBe(false);
  expect(list?.hasAttribute('dir')).toBe(false);
});

test('groups rupees in lakhs, in Latin digits or in those of the language', () => {
  const { container, unmount } = show({ locale: 'hi', messages: hi }, balance);
  expect(container.textContent).toContain('₹12,34,567.50');
  unmount();
  show({ locale: 'hi', messages: hi, numberingSystem: 'native' }, balance);
  expect(document.body.textContent).toContain('₹१२,३४,५६७.५०');
});

test('warns once when locale and messages are of different languages', () => {
  show({ locale: 'bn', messages: hi });
  show({ locale: 'bn', messages: hi });
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    'batua: the locale "bn" does not match the messages, which are in "hi".',
  );
});

test('accepts a locale with a region', () => {
  show({ locale: 'hi-IN', messages: hi });
  expect(warn).not.toHaveBeenCalled();
});

test('replaces a missing message with English and warns once', () => {
  show({ locale: 'hi', messages: { ...hi, heading: undefined as never } });
  expect(screen.getByRole('heading', { name: en.heading })).toBeTruthy();
  expect(warn).toHaveBeenCalledExactlyOnceWith('batua: the "hi" messages lack heading.');
});

test('takes the catalog of a language that batua lacks', () => {
  const { container } = show({
    locale: 'sd',
    messages: defineMessages('sd', ['one'], { ...ur, age_minute_one: ur.age_minute_other }),
  });
  expect(container.querySelector('.batua-wallet-list')).toHaveProperty('lang', 'sd');
  // @ts-expect-error: each counted message needs the form `few`.
  void defineMessages('pl', ['one', 'few'], { ...hi, age_minute_one: hi.age_minute_other });
  // @ts-expect-error: a message is missing.
  void defineMessages('sd', [], { heading: 'बटुआ' });
  expect(warn).not.toHaveBeenCalled();
});
