import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { WalletList } from '../../src/components/wallet-list.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { checkout, rowOf } from '../components/checkout.js';
import { backgroundOf, contrast } from './contrast.js';
import { lines } from './text-layout.js';

const html = document.documentElement;
const list = () => document.querySelector('.batua-wallet-list') as HTMLElement;

/** Returns the contrast of all visible text with its background, by colours: `"rgb(…) on rgb(…)"`. */
function textContrasts(): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const { element } of lines()) {
    const [foreground, background] = [getComputedStyle(element).color, backgroundOf(element)];
    pairs.set(`${foreground} on ${background}: ${element.className}`, contrast(foreground, background));
  }
  return pairs;
}

/** Returns the contrast of the borders of controls with the background around them. */
function borderContrasts(): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const control of list().querySelectorAll('.batua-button, .batua-options')) {
    const foreground = getComputedStyle(control).borderTopColor;
    // A quiet button has no border. Its words show it.
    if (foreground === 'rgba(0, 0, 0, 0)') continue;
    const background = backgroundOf(control.parentElement);
    pairs.set(`${foreground} on ${background}: ${control.className}`, contrast(foreground, background));
  }
  return pairs;
}

const below = (minimum: number, pairs: Map<string, number>) =>
  [...pairs].filter(([, ratio]) => ratio < minimum);

function expectLegible(minimumPairs: number) {
  const [texts, borders] = [textContrasts(), borderContrasts()];
  expect(texts.size).toBeGreaterThanOrEqual(minimumPairs);
  expect(below(4.5, texts)).toEqual([]);
  expect(below(3, borders)).toEqual([]);
}

describe.each(['light', 'dark'])(
  'in the %s scheme, text reaches 4.5:1 and borders and rings reach 3:1',
  (scheme) => {
    beforeEach(async () => {
      await page.viewport(390, 844);
      html.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
    });
    afterEach(() => html.removeAttribute('style'));

    test('in fresh, stale, insufficient, selected and unlinked rows', async () => {
      checkout().open(<WalletList amount={600} defaultValue="wlt_phonepe" />);
      await screen.findByRole('radio', { name: 'Paytm' });

      expectLegible(10);
      expect(borderContrasts().size).toBeGreaterThanOrEqual(2);
    });

    test('in a hovered row and in a hovered selected row', async () => {
      checkout().open(<WalletList amount={600} />);
      const phonepe = rowOf(await screen.findByRole('radio', { name: 'PhonePe' }));
      await userEvent.hover(html, { position: { x: 1, y: 1 } }); // another test left the pointer anywhere
      const before = backgroundOf(phonepe);

      await userEvent.hover(phonepe);
      expect(backgroundOf(phonepe)).not.toBe(before);
      expectLegible(10);
      await userEvent.click(phonepe);
      expectLegible(10);
    });

    test('during a refresh', async () => {
      checkout(scenarios.refreshing).open(<WalletList />);
      await userEvent.click(await screen.findByRole('button', { name: 'Refresh balances' }));
      const busy = await screen.findByRole('button', { name: 'Checking…' });

      expectLegible(5);
      const ring = getComputedStyle(busy, '::before').borderTopColor;
      expect(contrast(ring, backgroundOf(busy))).toBeGreaterThanOrEqual(3);
    });

    test.each(['providerDown', 'rateLimited', 'signedOut', 'empty'] as const)(
      'in the error state %s',
      async (scenario) => {
        checkout(scenarios[scenario]).open(<WalletList />);
        await waitFor(() =>
          expect(document.querySelector('.batua-error-message, .batua-empty')).toBeTruthy(),
        );

        expectLegible(1);
      },
    );

    test('in a list that may be out of date', async () => {
      const { open, emulator, queryClient } = checkout();
      open(<WalletList />);
      await screen.findByRole('radio', { name: 'Paytm' });
      emulator.setFault('server_error');
      await act(() => queryClient.invalidateQueries());
      await screen.findByRole('button', { name: 'Try again' });

      expectLegible(8);
    });

    test('in the focus ring', async () => {
      checkout().open(<WalletList />);
      const radio = await screen.findByRole('radio', { name: 'Paytm' });
      const rings: number[] = [];
      await userEvent.tab();
      rings.push(
        contrast(getComputedStyle(document.activeElement as Element).outlineColor, backgroundOf(html)),
      );
      await userEvent.tab();
      expect(document.activeElement).toBe(radio);
      const label = getComputedStyle(rowOf(radio).querySelector('label') as Element, '::after');
      rings.push(
        contrast(label.outlineColor, backgroundOf(html)),
        contrast(label.outlineColor, backgroundOf(radio)),
      );

      expect(rings.filter((ratio) => ratio < 3)).toEqual([]);
    });
  },
);
