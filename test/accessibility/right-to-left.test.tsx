import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { IsolatedName } from '../../src/components/isolated-name.js';
import { UnlinkedWallets } from '../../src/components/unlinked-wallets.js';
import { WalletList } from '../../src/components/wallet-list.js';
import { formatName } from '../../src/messages/format-name.js';
import { hi } from '../../src/messages/hi.js';
import { ur } from '../../src/messages/ur.js';
import type { WalletsProviderProps } from '../../src/hooks/wallets-provider.js';
import { type Scenario, scenarios } from '../../src/testing/scenarios.js';
import { linkedWallet } from '../../src/testing/data/wallet-fixture.js';
import { checkout, start } from '../components/checkout.js';
import { axTree, outline, withRole } from './ax-tree.js';

const paytm: Scenario = {
  title: 'one wallet with a mobile number',
  customerId: 'asha',
  customers: {
    asha: {
      wallets: [
        linkedWallet('PAYTM', { balance: 1284.5, lastRefreshed: start - 1000, mobileNumber: '9876543278' }),
      ],
    },
  },
};

async function open(scenario: Scenario, props: Partial<WalletsProviderProps>) {
  checkout(scenario).open(<WalletList unlinkedWallets={UnlinkedWallets} />, props);
  await screen.findAllByRole('radio');
}

const find = (selector: string) => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};

/** Returns the visible characters of an element, from left to right. */
function fromLeft(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const seen: [string, number][] = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const words = text.textContent ?? '';
    for (let at = 0; at < words.length; at += 1) {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      seen.push([words.charAt(at), range.getBoundingClientRect().left]);
    }
  }
  return seen
    .toSorted(([, one], [, other]) => one - other)
    .map(([character]) => character)
    .join('');
}

test('sets name, number and amount from right to left, and each of them from left to right', async () => {
  await open(paytm, { locale: 'ur', messages: ur });
  const [name, number, amount] = ['.batua-name', '.batua-mobile-number bdi', '.batua-amount'].map(find);
  const [first, second, third] = [name, number, amount].map((part) => part?.getBoundingClientRect());
  expect(first?.left).toBeGreaterThan(second?.right ?? Infinity);
  expect(second?.left).toBeGreaterThan(third?.right ?? Infinity);
  expect([name, number, amount].map((part) => part && fromLeft(part))).toEqual([
    'Paytm',
    '••\u00a078',
    '₹1,284.50',
  ]);
});

test('keeps the brackets and digits of a Latin name in place', async () => {
  await open(paytm, { locale: 'ur', messages: ur, providerNames: { PAYTM: '7Pay (UPI)' } });
  expect(fromLeft(find('.batua-name'))).toBe('7Pay (UPI)');
});

test('sets a name with words around it in the direction of the words', async () => {
  const name = formatName(ur.nameEndingIn, 'Paytm', '78');
  checkout().open(<IsolatedName name={name} />, { locale: 'ur', messages: ur });
  expect(fromLeft(await screen.findByText(name))).toMatch(/^78.*Paytm$/u);
});

test('marks Latin names as English in a list of another script', async () => {
  await open(scenarios.linked, { locale: 'hi', messages: hi, providerNames: { PHONEPE: 'फ़ोनपे' } });
  const names = [...document.querySelectorAll<HTMLElement>('.batua-name')];
  expect(names.map(({ textContent, lang }) => `${textContent} ${lang}`.trim())).toEqual([
    'Paytm en',
    'फ़ोनपे',
    'MobiKwik en',
    'Amazon Pay en',
    'Freecharge en',
    'LazyPay en',
  ]);
});

test('marks only the Latin part of a name that has words around it', async () => {
  await open(scenarios.payLater, { locale: 'ur', messages: ur });
  const marked = [...document.querySelectorAll('.batua-wallet-list :is(bdi, .batua-name)[lang]')];
  const words = marked.map(({ textContent }) => textContent);
  expect(words).not.toEqual([]);
  for (const word of words) expect(word).toMatch(/^[ -~]+$/);
  const mixed = [...document.querySelectorAll('label')].find((label) =>
    /\p{Script=Arab}/u.test(label.innerText),
  );
  expect(mixed?.hasAttribute('lang')).toBe(false);
  expect(mixed?.querySelector('bdi')?.lang).toBe('en');
  expect(mixed && fromLeft(mixed)).toMatch(/^\p{Script=Arab}.*Paytm$/u);
});

test.each([
  ['English', {}],
  ['a language in Latin script', { locale: 'de', messages: { language: 'de', loading: 'Wallets' } }],
])('marks no name in %s', async (_, props) => {
  await open(scenarios.linked, props);
  expect(document.querySelector('.batua-wallet-list [lang]:not(.batua-button)')).toBeNull();
});

test('keeps names and descriptions in the accessibility tree', async () => {
  await open(paytm, { locale: 'ur', messages: ur });
  expect(withRole(await axTree(), 'radio').map((radio) => outline(radio))).toEqual([
    `radio "Paytm" — ₹1,284.50 ${ur.age_now} ${ur.endingIn.replace('{number}', '78')}`,
  ]);
});
