import { expect, test } from 'vitest';
import { browserAnd } from './browser-and.js';
import { row, wallet } from './checkout-page.js';
import { serveElementPage } from './serve-element-page.js';
import { watchPolicy } from './strict-page/watch-policy.js';

const world = browserAnd(serveElementPage);

test('the built element lists, refreshes, links and posts under the strictest policy', async () => {
  const page = await world.browser.newPage({ locale: 'en-IN' });
  const reports = await watchPolicy(page);
  await page.goto(world.site.url);

  await page.getByRole('button', { name: 'Refresh balances' }).click();
  await row(page, 'MobiKwik').getByText('₹586.20').waitFor();
  await page.getByRole('button', { name: 'Link Freecharge' }).click();
  await page.getByRole('textbox').pressSequentially('1234');
  await page.keyboard.press('Enter');
  await wallet(page, 'Freecharge').waitFor();
  await expect.poll(() => wallet(page, 'Freecharge').isChecked()).toBe(true);
  await row(page, 'MobiKwik').click();

  expect(await wallet(page, 'MobiKwik').isChecked()).toBe(true);
  expect(await wallet(page, 'Freecharge').isChecked()).toBe(false);
  expect(
    await page
      .locator('.batua-option')
      .first()
      .evaluate((element) => getComputedStyle(element).display),
  ).toBe('flex');
  expect(await page.getByText('Paytm without scripts').count()).toBe(0);
  expect(await reports()).toEqual([]);
  await page.getByRole('button', { name: 'Pay' }).last().click();
  await page.waitForURL(/\/paid\?wallet=wlt_mobikwik$/);
  await page.close();
});

test('the built element loads the words of its locale under the policy', async () => {
  const page = await world.browser.newPage();
  const reports = await watchPolicy(page);
  await page.goto(`${world.site.url}/?locale=hi`);

  await page.getByRole('heading', { name: 'वॉलेट' }).waitFor();
  await page.getByRole('button', { name: 'लिंक करें' }).first().waitFor();
  expect(await reports()).toEqual([]);
  await page.close();
});

test('the fallback posts the choice where scripts do not run', async () => {
  const page = await world.browser.newPage({ javaScriptEnabled: false });
  await page.goto(world.site.url);

  await page.getByLabel('Paytm without scripts').check();
  await page.getByRole('button', { name: 'Pay' }).click();
  await page.waitForURL(/\/paid/);
  expect(page.url()).toMatch(/\/paid\?wallet=wlt_paytm$/);
  await page.close();
});
