import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserAnd } from './browser-and.js';
import {
  expectNoComplaints,
  hydrated,
  openCheckout,
  payButton,
  says,
  textOf,
  wallet,
} from './checkout-page.js';
import { startDemo, startDemoOnUpstream } from './demo.js';

const world = browserAnd(() => startDemo());

const control = (page: Page, label: string) => page.getByRole('combobox', { name: label, exact: true });

const openPanel = async (page: Page): Promise<void> => {
  if (!(await control(page, 'Amount').isVisible())) await page.locator('.controls summary').click();
};

/** Runs an action that reloads the page and waits for the new page. */
async function reloading(page: Page, act: () => Promise<unknown>): Promise<void> {
  await openPanel(page);
  await page.evaluate(() => document.documentElement.setAttribute('data-before', ''));
  await act();
  await page.locator('html:not([data-before])').waitFor({ state: 'attached' });
  await hydrated(page);
}

/** Selects an option that reloads the page. */
const choose = (page: Page, label: string, option: string) =>
  reloading(page, () => control(page, label).selectOption({ label: option }));

const press = (page: Page, name: string) =>
  reloading(page, () => page.getByRole('button', { name, exact: true }).click());

/** Selects an option that applies from the next request. */
async function set(page: Page, label: string, option: string): Promise<void> {
  await openPanel(page);
  const answer = page.waitForResponse((response) => response.url().endsWith('/demo/controls'));
  await control(page, label).selectOption({ label: option });
  await answer;
}

describe('a person who shows the demo', { timeout: 60_000 }, () => {
  test('sees each customer’s wallets, including Juspay’s samples', async () => {
    const { context, page, complaints } = await openCheckout(world.browser, world.site.url);
    await choose(page, 'Customer', 'guest_user (Juspay’s “List wallets”)');
    await expect.poll(() => textOf(page, 'MobiKwik')).toMatch(/₹250\.00 .*short · \d+ years ago/);
    await says(page, 'Freecharge');
    await choose(page, 'Customer', 'cth_eN4e4kR12CJV (“Refresh all”)');
    await expect.poll(() => textOf(page, 'Paytm')).toContain('₹109.55');
    await choose(page, 'Customer', 'No wallets');
    await says(page, 'You have no wallets here yet.');
    await choose(page, 'Customer', 'Unknown to Juspay');
    await says(page, 'Your account has no wallets set up.');
    await choose(page, 'Customer', 'Fifty wallets');
    await page.getByRole('radio').nth(49).waitFor();
    expectNoComplaints(complaints);
    await context.close();
  });

  test('changes the amount, the session and the colours', async () => {
    const { context, page } = await openCheckout(world.browser, world.site.url);
    await choose(page, 'Amount', '₹24,999.00');
    expect(await payButton(page).innerText()).toBe('Pay ₹24,999.00');
    await says(page, 'Add ₹23,156.50 to pay');
    await choose(page, 'Session', 'Signed out');
    await says(page, 'You are signed out.');
    await choose(page, 'Colours', 'Dark');
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe('rgb(21, 16, 12)');
    await context.close();
  });

  test('makes Juspay fail and recover', async () => {
    const { context, page } = await openCheckout(world.browser, world.site.url);
    await press(page, 'Start over');
    await wallet(page, 'Paytm').waitFor();
    await set(page, 'Juspay answers', '429, too many requests');
    const refresh = page.getByRole('button', { name: 'Refresh balances' });
    await refresh.click();
    await says(page, 'Too many attempts.');
    expect(await textOf(page, 'Paytm')).toContain('₹1,842.50');
    await set(page, 'Juspay answers', 'normally');
    await set(page, 'Provider down', 'PHONEPE');
    await page.reload();
    await hydrated(page);
    await refresh.click();
    await says(page, 'Balances updated; PhonePe could not be checked');
    expect(await textOf(page, 'PhonePe')).toMatch(/not updated/i);
    await context.close();
  });

  test('moves the clock and sees the balances age', async () => {
    const { context, page } = await openCheckout(world.browser, world.site.url);
    await press(page, 'Start over');
    await press(page, '3 days on');
    await expect.poll(() => textOf(page, 'Amazon Pay')).toContain('₹1,086.25 short · 3 days ago');
    await press(page, 'Start over');
    await press(page, '1 hour back');
    await expect.poll(() => textOf(page, 'Amazon Pay')).toContain('Add ₹1,086.25 to pay');
    await press(page, 'Start over');
    await expect.poll(() => textOf(page, 'Amazon Pay')).toContain('26 min ago');
    await context.close();
  });

  test('reads a provider’s code, lets it expire and locks the wallet with three wrong codes', async () => {
    const { context, page } = await openCheckout(world.browser, world.site.url);
    await press(page, 'Start over');
    await openPanel(page);
    await says(page, /^OTP for Freecharge: 4821$/);
    await says(page, 'Amazon Pay: on its own page');
    const code = page.getByRole('textbox', { name: 'Enter the code sent to the number ending in 78' });
    const type = async (text: string, words: string) => {
      const checked = page.waitForResponse((response) => response.url().endsWith('/link'));
      await code.fill(text);
      await code.press('Enter');
      await checked;
      await says(page, words);
    };

    await page.getByRole('button', { name: 'Link Freecharge' }).click();
    await code.waitFor();
    const answer = page.waitForResponse((response) => response.url().endsWith('/demo/controls'));
    await page.getByRole('button', { name: 'Let the codes expire' }).click();
    await answer;
    await type('4821', 'This code has expired.');

    await page.getByRole('button', { name: 'Send a new code' }).click();
    await type('1111', 'That code is wrong.');
    await type('2222', 'That code is wrong.');
    await type('3333', 'Freecharge is not accepting codes right now.');

    await press(page, 'Start over');
    await page.getByRole('button', { name: 'Link Freecharge' }).click();
    await type('4821', 'Freecharge linked');
    await context.close();
  });

  test('sees that the emulator is not running when the shop uses Juspay', async () => {
    const onJuspay = await startDemoOnUpstream();
    const { context, page } = await openCheckout(world.browser, onJuspay.url);
    await page.locator('.controls summary').click();
    await says(page, 'so the emulator is not running');
    expect(await control(page, 'Juspay answers').count()).toBe(0);
    await context.close();
    await onJuspay.close();
  });
});
