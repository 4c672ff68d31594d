import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { browserAnd } from './browser-and.js';
import { row, wallet } from './checkout-page.js';
import { serveStrictPage } from './strict-page/serve-strict-page.js';

const world = browserAnd(serveStrictPage);

afterEach(() => world.site.startOver());

/** Returns the name of the focused element. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : element;
    return label instanceof HTMLElement ? label.innerText.trim() : '';
  });

const chosen = (page: Page) =>
  page.locator('input:checked').evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value')));

test('refreshes and selects wallets with the keyboard: one tab stop, arrow keys, Space', async () => {
  const page = await world.browser.newPage();
  await page.goto(world.site.url('browser', 'linked'));
  await wallet(page, 'Paytm').waitFor();

  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Refresh balances');
  await page.keyboard.press('Enter');
  await row(page, 'MobiKwik').getByText('₹586.20').waitFor();
  expect(await focused(page)).toBe('Refresh balances');

  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Paytm');
  expect(await chosen(page)).toEqual([]);
  await page.keyboard.press('Space');
  expect(await chosen(page)).toEqual(['wlt_paytm']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await chosen(page)).toEqual(['wlt_mobikwik']);
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe('PhonePe');
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('Refresh balances');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('PhonePe');
  await page.close();
});

test.each(['ltr', 'rtl'])('handles arrow keys like native radios: %s', async (direction) => {
  const page = await world.browser.newPage();
  world.site.spoil((html) =>
    html
      .replace('<html', `<html dir="${direction}"`)
      .replace('</body>', `<fieldset>${'<input type="radio" name="native">'.repeat(4)}</fieldset></body>`),
  );
  await page.goto(world.site.url('browser', 'linked'));
  await wallet(page, 'Paytm').waitFor();

  async function walk(name: string): Promise<number[]> {
    const radios = page.locator(`input[name=${name}]`);
    await radios.first().focus();
    const places: number[] = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
      await page.keyboard.press(key);
      places.push(
        await radios.evaluateAll((all) =>
          all.findIndex((radio) => radio instanceof HTMLInputElement && radio.checked),
        ),
      );
    }
    return places;
  }

  const native = await walk('native');
  expect(new Set(native).size).toBeGreaterThan(2);
  expect(await walk('wallet')).toEqual(native);
  world.site.spoil((html) => html);
  await page.close();
});

test('submits the selection with the form before any script loads', async () => {
  const page = await world.browser.newPage();
  await page.route('**/page.js', (route) => route.abort());
  await page.goto(world.site.url('server', 'linked'));

  await wallet(page, 'Paytm').focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Pay' }).click();
  await page.waitForURL('**/paid?*');

  expect(new URL(page.url()).search).toBe('?wallet=wlt_phonepe');
  await page.close();
});
