import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserAnd } from './browser-and.js';
import { heading, openCheckout, payButton, wallet } from './checkout-page.js';
import { startDemo } from './demo.js';

const world = browserAnd(() => startDemo());

/** Runs every axe rule on the whole page and returns the violations. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
  const { violations: found } = await page.evaluate<AxeResults>(
    'axe.run({ resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })',
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(['light', 'dark'] as const)(
  'the demo page in %s colours',
  { timeout: 60_000 },
  (colorScheme) => {
    test('has no axe violations at the checkout, in the controls and after paying', async () => {
      const { context, page } = await openCheckout(world.browser, world.site.url, {
        colorScheme,
        viewport: { width: 390, height: 844 },
      });
      await page.locator('.controls summary').click();
      await wallet(page, 'Amazon Pay').focus();
      await page.keyboard.press('Space');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Link Freecharge' }).click();
      await page.getByRole('textbox', { name: /^Enter the code/ }).fill('0000');
      await page.keyboard.press('Enter');
      await page.getByText('That code is wrong.').first().waitFor();
      await page.getByRole('button', { name: 'Remove Amazon Pay' }).click();
      await page.getByRole('group', { name: 'Remove Amazon Pay' }).waitFor();
      await page.getByRole('button', { name: 'Link another wallet' }).click();
      expect(await violations(page)).toEqual([]);
      await payButton(page).click();
      await heading(page, 'One more step');
      expect(await violations(page)).toEqual([]);
      await context.close();
    });

    test('fits the narrowest phone', async () => {
      const { context, page } = await openCheckout(world.browser, world.site.url, {
        colorScheme,
        viewport: { width: 320, height: 640 },
      });
      await page.locator('.controls summary').click();
      expect(await sidewaysScroll(page)).toBe(0);
      await context.close();
    });
  },
);
