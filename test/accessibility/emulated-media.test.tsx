import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { WalletList } from '../../src/components/wallet-list.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { checkout, rowOf } from '../components/checkout.js';

const emulate = (name: string, value: string) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name, value }] });

afterEach(() => cdp().send('Emulation.setEmulatedMedia', { features: [] }));

const outline = (element: Element, pseudo?: string) => {
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element, pseudo);
  return { outlineStyle, outlineWidth, outlineColor };
};

/** Returns the system's colour for a keyword. */
function systemColour(colour: string): string {
  const probe = document.body.appendChild(document.createElement('span'));
  probe.style.cssText = `color: ${colour}; forced-color-adjust: none`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

test('distinguishes the selected, the focused and the other rows in forced colours', async () => {
  await emulate('forced-colors', 'active');
  checkout().open(<WalletList defaultValue="wlt_paytm" />);
  const paytm = rowOf(await screen.findByRole('radio', { name: 'Paytm' }));
  const phonepe = rowOf(screen.getByRole('radio', { name: 'PhonePe' }));

  expect(outline(paytm)).toEqual({
    outlineStyle: 'solid',
    outlineWidth: '2px',
    outlineColor: systemColour('Highlight'),
  });
  expect(outline(phonepe).outlineStyle).toBe('none');

  await userEvent.keyboard('{Tab}{Tab}');
  expect(document.activeElement).toBe(paytm.querySelector('input'));
  const focus = outline(paytm.querySelector('label') as Element, '::after');
  expect(focus).toMatchObject({ outlineStyle: 'solid', outlineWidth: '2px' });
  expect(focus.outlineColor).not.toBe(systemColour('Canvas'));
  expect(getComputedStyle(paytm.querySelector('label') as Element, '::after').outlineOffset).toBe('-4px');
  expect(outline(phonepe.querySelector('label') as Element, '::after').outlineStyle).toBe('none');
});

test('keeps the borders of the list and its buttons, and placeholders, in forced colours', async () => {
  await emulate('forced-colors', 'active');
  const canvas = () => systemColour('Canvas');
  const { unmount } = checkout(scenarios.loading).open(<WalletList />);
  for (const bar of document.querySelectorAll('.batua-bar')) {
    expect(getComputedStyle(bar).backgroundColor).not.toBe(canvas());
  }
  unmount();

  checkout(scenarios.refreshFails).open(<WalletList />);
  await userEvent.click(await screen.findByRole('button', { name: 'Refresh balances' }));
  await screen.findByText(/The service is not responding/, { selector: 'p, p *' });
  const bordered = document.querySelectorAll('.batua-options, .batua-button');
  expect(bordered.length).toBe(2);
  for (const element of bordered) {
    const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element);
    expect([borderTopStyle, borderTopWidth]).toEqual(['solid', '1px']);
    expect(borderTopColor).not.toBe(canvas());
  }
});

test('shows the ring of a running refresh in forced colours', async () => {
  await emulate('forced-colors', 'active');
  checkout(scenarios.refreshing).open(<WalletList />);
  await userEvent.click(await screen.findByRole('button', { name: 'Refresh balances' }));
  const busy = await screen.findByRole('button', { name: 'Checking…' });

  const ring = getComputedStyle(busy, '::before');
  expect([ring.content, ring.borderTopStyle, ring.borderTopWidth]).toEqual(['""', 'solid', '2px']);
  expect(ring.borderTopColor).not.toBe(systemColour('Canvas'));
});

test('animates nothing during a refresh when the customer prefers reduced motion', async () => {
  const moving = () => document.getAnimations().length;
  const { open, hold } = checkout();
  open(<WalletList />);
  const button = await screen.findByRole('button', { name: 'Refresh balances' });

  const release = hold();
  await userEvent.click(button);
  await screen.findByRole('button', { name: 'Checking…' });
  expect(moving()).toBe(1);
  await emulate('prefers-reduced-motion', 'reduce');
  expect(moving()).toBe(0);
  expect(getComputedStyle(button, '::before').borderTopStyle).toBe('solid');

  release();
  await screen.findByRole('radio', { name: 'MobiKwik', description: /Just now/ });
  await userEvent.click(screen.getByRole('radio', { name: 'MobiKwik' }));
  await userEvent.hover(button);
  expect(moving()).toBe(0);
});
