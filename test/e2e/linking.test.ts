import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { browserAnd } from './browser-and.js';
import {
  expectNoComplaints,
  heading,
  hydrated,
  openCheckout,
  payButton,
  row,
  says,
  textOf,
  wallet,
} from './checkout-page.js';
import { startDemoOnUpstream } from './demo.js';
import { collectWhatTheBrowserGets } from './secrets.js';

// The codes contain letters, so that no time or hash on the page equals one by chance.
const rightOtp = '7394K5';
const wrongOtp = '1002X0';

const world = browserAnd(() => startDemoOnUpstream());

beforeEach(() => world.site.startOver());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

const focused = (page: Page) => page.locator(':focus');

const lastOrder = () => [...world.site.emulator.orders.values()].at(-1);

const unlinkedNames = (page: Page) =>
  page.getByRole('list', { name: 'Link and pay' }).locator('.batua-name').allInnerTexts();

/** Returns an array that collects the method and path of each request of the page's script to the shop. */
function watchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(`${request.method()} ${pathname}`);
  });
  return asked;
}

async function orderAgain(page: Page): Promise<void> {
  await button(page, 'Place another order').click();
  await heading(page, 'Checkout');
  await hydrated(page);
}

describe('a customer who links wallets at the checkout', { timeout: 90_000 }, () => {
  test('links a wallet, pays with it, tops up an insufficient one and removes the first', async () => {
    const freecharge = world.site.emulator.wallet('wlt_freecharge_new');
    if (!freecharge) throw new Error('The customer has no Freecharge.');
    freecharge.otp = rightOtp;
    const { context, page, complaints } = await openCheckout(world.browser, world.site.url);
    const everything = collectWhatTheBrowserGets(context, page);
    await page.reload(); // so that the collected answers include the page
    await hydrated(page);
    const asked = watchRequests(page);

    // Enter verifies a wrong code and does not pay.
    expect(await unlinkedNames(page)).toEqual(['Freecharge', 'MobiKwik']);
    await button(page, 'Link Freecharge').focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: 'Enter the code sent to the number ending in 78' });
    await field.and(focused(page)).waitFor();
    await page.keyboard.type(wrongOtp);
    await page.keyboard.press('Enter');
    await says(page, 'That code is wrong.');
    await field.and(focused(page)).waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await wallet(page, 'Freecharge').count()).toBe(0);

    // The right code has a space, as in a text message.
    await page.keyboard.type('739 4K5');
    await page.keyboard.press('Enter');
    await wallet(page, 'Freecharge').and(focused(page)).waitFor();
    expect(await textOf(page, 'Freecharge')).toMatch(/₹2,064\.50 Enough · Just now/);
    expect(await unlinkedNames(page)).toEqual(['MobiKwik']);
    await says(page, 'Freecharge linked');
    expect(asked).toEqual([
      'POST /api/wallets/wlt_freecharge_new/authenticate',
      'POST /api/wallets/wlt_freecharge_new/link',
      'POST /api/wallets/wlt_freecharge_new/link',
    ]);

    // The new wallet is chosen, and the button shows its name.
    await payButton(page).getByText('Pay ₹1,499.00 with Freecharge').waitFor();
    await payButton(page).click();
    await heading(page, 'Order placed');
    await says(page, /₹1,499\.00 paid with Freecharge/);
    expect(lastOrder()).toMatchObject({
      status: 'CHARGED',
      amount: 1499,
      transactions: [{ status: 'CHARGED' }],
    });
    await button(page, 'Refresh balances').click();
    await page.getByText('₹565.50').waitFor();

    // Amazon Pay is insufficient, so its provider asks for the rest.
    await orderAgain(page);
    await wallet(page, 'Amazon Pay').focus();
    await page.keyboard.press('Space');
    await says(page, 'Amazon Pay will ask you to add ₹886.25.');
    await payButton(page).click();
    await heading(page, 'One more step');
    expect(lastOrder()).toMatchObject({ status: 'PENDING', amount: 1499 });
    await page.getByRole('link', { name: 'Add money to Amazon Pay' }).click();
    await button(page, 'Add money and pay').click();
    await heading(page, 'Order placed');
    expect(page.url()).toBe(world.site.url);
    expect(lastOrder()).toMatchObject({ status: 'CHARGED', amount: 1499 });

    // Freecharge is removed after one question in its row. The selection is cleared.
    await orderAgain(page);
    asked.length = 0;
    await wallet(page, 'Freecharge').focus();
    await page.keyboard.press('Space');
    await payButton(page).getByText('Pay ₹1,499.00 with Freecharge').waitFor();
    await button(page, 'Remove Freecharge').focus();
    await page.keyboard.press('Enter');
    const question = row(page, 'Freecharge').getByRole('group', { name: 'Remove Freecharge' });
    await question.getByRole('button', { name: 'Keep' }).and(focused(page)).waitFor();
    await question.getByRole('button', { name: 'Remove' }).click();
    await button(page, 'Link Freecharge').and(focused(page)).waitFor();
    expect(await wallet(page, 'Freecharge').count()).toBe(0);
    expect(await unlinkedNames(page)).toEqual(['Freecharge', 'MobiKwik']);
    await payButton(page).getByText('Pay ₹1,499.00', { exact: true }).waitFor();
    expect(asked).toEqual(['POST /api/wallets/wlt_freecharge_new/delink']);
    expect(freecharge.row).toMatchObject({ linked: false, token: null });

    const text = await everything();
    expect(text).toContain('98****78');
    const { apiKey, issuedTokens } = world.site.emulator;
    expect(issuedTokens.length).toBeGreaterThan(5);
    const codes = [rightOtp, wrongOtp, '739 4K5'];
    const secrets = [apiKey, btoa(`${apiKey}:`), '9876501278', ...codes, ...issuedTokens];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expectNoComplaints(complaints);
    await context.close();
  });

  test('adds a wallet, links it on the provider’s page and returns to select it', async () => {
    const { context, page, complaints } = await openCheckout(world.browser, world.site.url);
    await button(page, 'Link another wallet').click();
    await page.getByRole('button', { name: 'PayPal' }).click();
    const link = page.getByRole('link', { name: 'Go to PayPal' });
    await link.and(focused(page)).waitFor();
    await button(page, 'Check again').click();
    await says(page, 'PayPal is not linked yet.');

    const [provider] = await Promise.all([context.waitForEvent('page'), link.click()]);
    await provider.getByRole('button', { name: 'Link PAYPAL' }).click();
    await heading(provider, 'Linked');
    await provider.close();

    await button(page, 'Check again').click();
    await wallet(page, 'PayPal').and(focused(page)).waitFor();
    expect(await textOf(page, 'PayPal')).toContain('₹500.00 Add ₹999.00 to pay');
    expectNoComplaints(complaints);
    await context.close();
  });
});
