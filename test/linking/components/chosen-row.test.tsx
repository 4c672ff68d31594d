import '../../../src/styles/styles.css';
import '../../../src/linking/linking.css'; // after the styles of the list
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Messages } from '../../../src/messages/messages.js';
import type { LinkingMessages } from '../../../src/messages/linking/en.js';
import { scenarios } from '../../../src/testing/scenarios.js';
import { WalletList } from '../../../src/components/wallet-list.js';
import { LinkingProvider } from '../../../src/linking/hooks/linking-provider.js';
import { WalletActions } from '../../../src/linking/components/wallet-actions.js';
import '@fontsource-variable/noto-sans';
import { checkout } from '../../components/checkout.js';
import { catalogs } from '../../messages/catalogs.js';

const linkingModules = import.meta.glob<Record<string, LinkingMessages>>(
  '../../../src/messages/linking/{??,???}.ts',
  { eager: true },
);
const linkingMessages = (language: string) =>
  Object.values(linkingModules[`../../../src/messages/linking/${language}.ts`] ?? {})[0];

beforeEach(() => page.viewport(390, 844));

function pageOf(language: string, amount: number, key = '') {
  return (
    <div style={{ padding: '0 16px', fontFamily: "'Noto Sans Variable'" }}>
      <LinkingProvider messages={linkingMessages(language)}>
        <WalletList key={key} amount={amount} rowActions={WalletActions} />
      </LinkingProvider>
    </div>
  );
}

/** Returns the top and the height of each row, in whole pixels. */
const rows = () =>
  [...document.querySelectorAll('.batua-option, .batua-unlinked-wallet')].map((row) => {
    const { top, height } = row.getBoundingClientRect();
    return [Math.round(top), Math.round(height)];
  });

const languages: (readonly [string, Messages | undefined])[] = [['en', undefined], ...catalogs];

test.each(languages)('moves no row when the customer chooses any wallet: %s', async (language, messages) => {
  const props = { locale: language, messages };
  const { open, page: withProviders } = checkout(scenarios.linked);
  const { rerender } = open(pageOf(language, 400), props);
  await screen.findAllByRole('radio');
  await document.fonts.ready;

  for (const width of [320, 390, 480, 600]) {
    await page.viewport(width, 844);
    for (const amount of [400, 5000]) {
      const where = `${width} px, ${amount}`;
      rerender(withProviders(pageOf(language, amount, where), props)); // a new list, with no wallet chosen
      const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
      expect(radios.length, where).toBeGreaterThan(3);
      expect(radios.filter(({ checked }) => checked)).toEqual([]);
      const before = rows();
      expect(before.length, where).toBeGreaterThan(radios.length);

      for (const radio of radios) {
        fireEvent.click(radio); // a real click takes long, and there are hundreds
        expect(radio.checked, where).toBe(true);
        expect(rows(), where).toEqual(before);
      }
    }
  }
});

test('shows a cross in place of “Check” on a phone, where the button beside the heading checks', async () => {
  checkout(scenarios.linked).open(pageOf('en', 400), { locale: 'en' });
  const check = await screen.findByRole('button', { name: 'Check MobiKwik' });
  const refresh = screen.getByRole('button', { name: 'Refresh balances' });
  const quiet = getComputedStyle(refresh).borderTopColor;

  await userEvent.click(screen.getByRole('radio', { name: 'MobiKwik' }));
  const seen = () => check.checkVisibility({ visibilityProperty: true });
  expect(seen()).toBe(false);
  expect(screen.getByRole('button', { name: 'Remove MobiKwik' }).checkVisibility()).toBe(true);
  expect(getComputedStyle(refresh).borderTopColor).not.toBe(quiet);

  await page.viewport(1100, 844);
  expect(seen()).toBe(true);
});
