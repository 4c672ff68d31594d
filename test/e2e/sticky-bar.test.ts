import type { Locator, Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { browserAnd } from './browser-and.js';
import { openCheckout } from './checkout-page.js';
import { startDemoOnUpstream } from './demo.js';

const world = browserAnd(() => startDemoOnUpstream());

beforeEach(() => world.site.startOver());

const focused = (page: Page) => page.locator(':focus');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Scrolls the page until a button stands above the bar, at a distance in pixels, and presses it. */
async function pressAboveBar(page: Page, pressed: Locator, distance: number): Promise<void> {
  await pressed.evaluate((element, px) => {
    const bar = document.querySelector('.pay')?.getBoundingClientRect();
    scrollBy({ top: element.getBoundingClientRect().bottom + px - (bar?.top ?? 0), behavior: 'instant' });
  }, distance);
  await pressed.click();
}

/** Waits until the lower edge of a group is above the bar with the pay button. */
async function expectAboveBar(group: Locator): Promise<void> {
  await expect
    .poll(() =>
      group.evaluate((element) => {
        const bar = document.querySelector('.pay')?.getBoundingClientRect();
        return Math.max(0, element.getBoundingClientRect().bottom - (bar?.top ?? 0));
      }),
    )
    .toBe(0);
}

const distances = [0, 90, 180];

test.each([
  [390, 844],
  [390, 664],
  [320, 568],
])('shows a question and a step above the bar with the pay button: %i × %i px', async (width, height) => {
  const { context, page } = await openCheckout(world.browser, world.site.url, {
    viewport: { width, height },
  });

  for (const name of ['Paytm', 'Amazon Pay', 'PhonePe']) {
    await page.getByRole('radio', { name, exact: true }).focus();
    await page.keyboard.press('Space');
    const question = page.getByRole('group', { name: `Remove ${name}` });
    for (const distance of distances) {
      await pressAboveBar(page, button(page, `Remove ${name}`), distance);
      await question.getByRole('button', { name: 'Keep' }).and(focused(page)).waitFor();
      await expectAboveBar(question);
      await page.keyboard.press('Escape');
    }
  }

  const step = page.getByRole('group', { name: 'Link Freecharge' });
  await pressAboveBar(page, button(page, 'Link Freecharge'), 120);
  await step.getByRole('textbox').and(focused(page)).waitFor();
  await expectAboveBar(step);
  await page.keyboard.type('100200');
  await page.keyboard.press('Enter');
  await step.getByText('That code is wrong.').waitFor();
  await expectAboveBar(step);
  await context.close();
});

test.each(distances)('shows a failed removal above the bar: %i px', async (distance) => {
  const { context, page } = await openCheckout(world.browser, world.site.url, {
    viewport: { width: 320, height: 568 },
  });
  await page.getByRole('radio', { name: 'PhonePe', exact: true }).focus();
  await page.keyboard.press('Space');
  await pressAboveBar(page, button(page, 'Remove PhonePe'), distance);
  const question = page.getByRole('group', { name: 'Remove PhonePe' });
  world.site.emulator.setFault('bad_gateway');
  await question.getByRole('button', { name: 'Remove' }).click();
  await question.getByText('PhonePe could not be removed.').waitFor();
  await expectAboveBar(question);
  await context.close();
});
