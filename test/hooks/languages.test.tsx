import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { type MockInstance, afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  BalanceAmount,
  RefreshBalancesButton,
  WalletBalance,
  WalletList,
  WalletsProvider,
  type WalletsProviderProps,
  defineMessages,
} from '../../src/index.js';
import { LinkingProvider, WalletActions, defineLinkingMessages } from '../../src/linking.js';
import { en } from '../../src/messages/en.js';
import { formatDigits } from '../../src/messages/format-message.js';
import { gu } from '../../src/messages/gu.js';
import { hi } from '../../src/messages/hi.js';
import { useLinkingContext } from '../../src/linking/hooks/linking-context.js';
import { type LinkingMessages, linkingEn } from '../../src/messages/linking/en.js';
import { linkingTa } from '../../src/messages/linking/ta.js';
import { ne } from '../../src/messages/ne.js';
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

test.each([
  ['a balance', () => <WalletBalance walletId="wlt_paytm" />, '.batua-wallet-balance'],
  ['the skeleton of a list', () => <WalletList />, '.batua-wallet-list'],
  ['a refresh button', () => <RefreshBalancesButton />, '.batua-refresh'],
])('gives %s the language and direction of the catalog', (_, part, selector) => {
  const { container } = show({ locale: 'ur', messages: ur }, part());
  const root = container.querySelector(selector);
  expect(root).toHaveProperty('lang', 'ur');
  expect(root).toHaveProperty('dir', 'rtl');
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

test('warns once when locale and words of linking are of different languages', () => {
  const linking = (
    <LinkingProvider messages={linkingTa}>
      <WalletList rowActions={WalletActions} />
    </LinkingProvider>
  );
  show({ locale: 'hi', messages: hi }, linking);
  show({ locale: 'hi', messages: hi }, linking);
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    'batua: the locale "hi" does not match the messages, which are in "ta".',
  );
});

test('warns once when the words of linking stay English in another language', () => {
  const linking = <LinkingProvider />;
  show({ locale: 'gu', messages: gu }, linking);
  show({ locale: 'gu', messages: gu }, linking);
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    'batua: the locale "gu" does not match the messages, which are in "en".',
  );
});

test.each([undefined, null, ''])('replaces a message that is %j with English and warns once', (heading) => {
  const messages = { ...hi, heading: heading as never };
  const { unmount } = show({ locale: 'hi', messages });
  expect(screen.getByRole('heading', { name: en.heading })).toBeTruthy();
  unmount();
  show({ locale: 'hi', messages: { ...messages } });
  expect(warn.mock.calls.flat()).toEqual(
    heading === undefined ? ['batua: the "hi" messages lack heading. English replaces them.'] : [],
  );
});

test('names what single messages in the language of the locale lack', () => {
  const { heading: _, ...rest } = ne;
  const { language: __, ...messages } = rest;
  show({ locale: 'ne', messages });
  expect(screen.getByRole('heading', { name: en.heading })).toBeTruthy();
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    'batua: the "ne" messages lack heading. English replaces them.',
  );
});

/** Urdu sentences stand for those of a language without a catalog. */
const { language: _, direction: __, ...urdu } = { ...ur, age_minute_one: ur.age_minute_other };
const { language: ___, ...hindi } = { ...hi, age_minute_one: hi.age_minute_other };

test.each([
  ['sd', urdu, 'rtl', '۰'],
  ['ks', urdu, 'rtl', '۰'],
  ['ks-Deva', hindi, 'ltr', '०'],
  ['sd-Deva', hindi, 'ltr', '०'],
  ['mai', hindi, 'ltr', '०'],
])(
  'takes the direction of %s from the script of its catalog, and its own digits',
  (locale, words, dir, zero) => {
    const messages = defineMessages(locale, ['one'], { ...words, zero });
    const { container } = show({ locale, messages, numberingSystem: 'native' }, <WalletList />);
    const list = container.querySelector('.batua-wallet-list');
    expect(list).toHaveProperty('lang', locale);
    expect(list).toHaveProperty('dir', dir);
    const { container: amount } = show({ locale, messages, numberingSystem: 'native' }, balance);
    expect(amount.textContent).toBe(formatDigits('₹12,34,567.50', { zero }));
    expect(warn).not.toHaveBeenCalled();
  },
);

test('takes a direction that the merchant gives', () => {
  expect(defineMessages('sd', ['one'], { ...urdu, direction: 'ltr' }).direction).toBe('ltr');
});

test('takes the catalog of a language without a singular', () => {
  const plural = Object.entries(hindi).filter(([key]) => !key.endsWith('_one'));
  const messages = Object.fromEntries(plural) as Parameters<typeof defineMessages<never>>[2];
  show({ locale: 'ja', messages: defineMessages('ja', [], messages) });
  expect(warn).not.toHaveBeenCalled();
});

test('takes words of linking in a language without a catalog, and replaces what is missing with English', () => {
  const { consent: _consent, ...words } = linkingTa;
  const linking = defineLinkingMessages('mai', ['one'], words as LinkingMessages);
  const mai = defineMessages('mai', ['one'], hindi);
  function Read() {
    const { language, link, consent } = useLinkingContext().messages;
    return <p>{[language, link, consent].join(' | ')}</p>;
  }
  const ui = (
    <LinkingProvider messages={linking}>
      <Read />
    </LinkingProvider>
  );
  show({ locale: 'mai', messages: mai }, ui).unmount();
  show({ locale: 'mai', messages: mai }, ui);
  expect(screen.getByText(/^mai/).textContent).toBe(`mai | ${linkingTa.link} | ${linkingEn.consent}`);
  expect(warn).toHaveBeenCalledExactlyOnceWith(
    'batua: the "mai" messages lack consent. English replaces them.',
  );
});

test('checks plural forms and completeness by type', () => {
  // @ts-expect-error: each counted message needs the form `few`.
  expect(defineMessages('pl', ['one', 'few'], hindi).language).toBe('pl');
  // @ts-expect-error: a message is missing.
  expect(defineMessages('sd', [], { heading: 'बटुआ' }).language).toBe('sd');
  // @ts-expect-error: each counted message needs the form `few`.
  expect(defineLinkingMessages('pl', ['one', 'few'], linkingTa).language).toBe('pl');
  // @ts-expect-error: a message is missing.
  expect(defineLinkingMessages('sd', [], { link: 'जोड़ियो' }).language).toBe('sd');
});
