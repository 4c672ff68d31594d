import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { WalletList } from '../../src/components/wallet-list.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { checkout, rowOf } from '../components/checkout.js';
import { contrast, groundOf } from './contrast.js';
import { lines } from './text-layout.js';

const html = document.documentElement;
const list = () => document.querySelector('.batua-wallet-list') as HTMLElement;

/** Contrast of all words on screen with what is behind them, by colours: `"rgb(…) on rgb(…)"`. */
function words(): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const { element } of lines()) {
    const [front, ground] = [getComputedStyle(element).color, groundOf(element)];
    pairs.set(`${front} on ${ground}: ${element.className}`, contrast(front, ground));
  }
  return pairs;
}

/** Contrast of the edges of what can be pressed with what they lie on. */
function edges(): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const control of list().querySelectorAll('.batua-button, .batua-option')) {
    const front = getComputedStyle(control).borderTopColor;
    const ground = groundOf(control.parentElement);
    pairs.set(`${front} on ${ground}: ${control.className}`, contrast(front, ground));
  }
  return pairs;
}

const below = (least: number, pairs: Map<string, number>) => [...pairs].filter(([, ratio]) => ratio < least);

function expectLegible(leastPairs: number) {
  const [said, edged] = [words(), edges()];
  expect(said.size).toBeGreaterThanOrEqual(leastPairs);
  expect(below(4.5, said)).toEqual([]);
  expect(below(3, edged)).toEqual([]);
}

describe.each(['light', 'dark'])('in the %s scheme words reach 4.5:1, edges and rings 3:1', (scheme) => {
  beforeEach(async () => {
    await page.viewport(390, 844);
    html.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
  });
  afterEach(() => html.removeAttribute('style'));

  test('fresh, stale, short, chosen, not linked', async () => {
    checkout().open(<WalletList amount={600} defaultValue="wlt_phonepe" />);
    await screen.findByRole('radio', { name: 'Paytm' });

    expectLegible(10);
    expect(edges().size).toBeGreaterThanOrEqual(3);
  });

  test('under the pointer, and chosen under the pointer', async () => {
    checkout().open(<WalletList amount={600} />);
    const phonepe = rowOf(await screen.findByRole('radio', { name: 'PhonePe' }));
    const before = groundOf(phonepe);

    await userEvent.hover(phonepe);
    expect(groundOf(phonepe)).not.toBe(before);
    expectLegible(10);
    await userEvent.click(phonepe);
    expectLegible(10);
  });

  test('a refresh under way', async () => {
    checkout(scenarios.refreshing).open(<WalletList />);
    await userEvent.click(await screen.findByRole('button', { name: 'Refresh balances' }));
    const busy = await screen.findByRole('button', { name: 'Checking…' });

    expectLegible(5);
    const ring = getComputedStyle(busy, '::before').borderTopColor;
    expect(contrast(ring, groundOf(busy))).toBeGreaterThanOrEqual(3);
  });

  test.each(['providerDown', 'rateLimited', 'signedOut', 'empty'] as const)(
    'in trouble: %s',
    async (scenario) => {
      checkout(scenarios[scenario]).open(<WalletList />);
      await waitFor(() => expect(document.querySelector('.batua-error-message, .batua-empty')).toBeTruthy());

      expectLegible(1);
    },
  );

  test('a list that may be out of date', async () => {
    const { open, emulator, queryClient } = checkout();
    open(<WalletList />);
    await screen.findByRole('radio', { name: 'Paytm' });
    emulator.setFault('server_error');
    await act(() => queryClient.invalidateQueries());
    await screen.findByRole('button', { name: 'Try again' });

    expectLegible(8);
  });

  test('the ring of what has the focus', async () => {
    checkout().open(<WalletList />);
    const radio = await screen.findByRole('radio', { name: 'Paytm' });
    const rings: number[] = [];
    await userEvent.tab();
    rings.push(contrast(getComputedStyle(document.activeElement as Element).outlineColor, groundOf(html)));
    await userEvent.tab();
    expect(document.activeElement).toBe(radio);
    const label = getComputedStyle(rowOf(radio).querySelector('label') as Element, '::after');
    rings.push(contrast(label.outlineColor, groundOf(html)), contrast(label.outlineColor, groundOf(radio)));

    expect(rings.filter((ratio) => ratio < 3)).toEqual([]);
  });
});
