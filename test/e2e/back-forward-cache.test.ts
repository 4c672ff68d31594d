import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumLaunchOptions } from '../../scripts/browser.mjs';
import { row, wallet } from './checkout-page.js';
import { serveStrictPage } from './strict-page/serve-strict-page.js';

let site: Awaited<ReturnType<typeof serveStrictPage>>;
let browser: Browser;

beforeAll(async () => {
  site = await serveStrictPage();
  // Playwright turns the cache off.
  const ignoreDefaultArgs = ['--disable-back-forward-cache'];
  browser = await chromium.launch({ ...(await chromiumLaunchOptions()), ignoreDefaultArgs });
});
afterAll(() => Promise.all([browser.close(), site.close()]));

test('keeps the choice and works on when the page returns from the back/forward cache', async () => {
  const page = await browser.newPage();
  await page.goto(site.url('browser', 'linked'));
  await wallet(page, 'PhonePe').check();
  await page.evaluate(() => {
    addEventListener('pageshow', (event) => (document.title = event.persisted ? 'from the cache' : 'loaded'));
  });

  await page.goto(site.url('browser', 'empty'));
  await page.goBack();
  await page.waitForFunction(() => document.title === 'from the cache');
  expect(await wallet(page, 'PhonePe').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Refresh balances' }).click();
  await row(page, 'MobiKwik').getByText('₹586.20').waitFor();
  await page.close();
});
