import '../../../src/styles/styles.css';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { WholeCheckout } from '../../../stories/whole-checkout.js';
import { checkout } from '../../components/checkout.js';

/** Scrolls until an element stands above the bar with the pay button, at a distance in pixels. */
function scrollAboveBar(element: Element, distance: number) {
  const bar = screen.getByRole('button', { name: /^Pay/ }).getBoundingClientRect();
  scrollBy({ top: element.getBoundingClientRect().bottom + distance - bar.top, behavior: 'instant' });
}

/** Returns by how much a group is behind the bar, in pixels. */
const behindBar = (name: string) =>
  Math.max(
    0,
    screen.getByRole('group', { name }).getBoundingClientRect().bottom -
      screen.getByRole('button', { name: /^Pay/ }).getBoundingClientRect().top,
  );

test.each([0, 90, 180])('shows the question and the step above a bar that stays: %i px', async (distance) => {
  await page.viewport(390, 600);
  checkout().open(<WholeCheckout amount={499} pay={() => Promise.resolve()} />);
  await userEvent.click(await screen.findByRole('radio', { name: 'MobiKwik' }));

  const remove = screen.getByRole('button', { name: 'Remove MobiKwik' });
  scrollAboveBar(remove, distance);
  remove.focus({ preventScroll: true });
  await userEvent.keyboard('{Enter}');
  await vi.waitUntil(() => document.activeElement?.textContent === 'Keep');
  expect(behindBar('Remove MobiKwik')).toBe(0);
  await userEvent.keyboard('{Escape}');

  const link = screen.getByRole('button', { name: 'Link Freecharge' });
  scrollAboveBar(link, distance);
  link.focus({ preventScroll: true });
  await userEvent.keyboard('{Enter}');
  const step = await screen.findByRole('group', { name: 'Link Freecharge' });
  await vi.waitUntil(() => document.activeElement === within(step).queryByRole('textbox'));
  expect(behindBar('Link Freecharge')).toBe(0);
});
