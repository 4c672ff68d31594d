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
import { startDemoLikeNpm, startDemoOnUpstream } from './demo.js';
import { collectWhatTheBrowserGets } from './secrets.js';

/** The demo of `npm start`, in which each page loads hundreds of files, and the built demo. */
const world = browserAnd(() => startDemoOnUpstream({}, startDemoLikeNpm));
const built = browserAnd(() => startDemoOnUpstream());

beforeEach(() => {
  world.site.startOver();
  built.site.startOver();
});

describe('a customer at the checkout', { timeout: 60_000 }, () => {
  test('sees balances with their age, refreshes, selects a wallet, pays and sees the lower balance', async () => {
    const { context, page, complaints } = await openCheckout(world.browser, world.site.url);
    await expect.poll(() => textOf(page, 'Paytm')).toMatch(/₹1,842\.50 Enough · \d min ago/);
    expect(await textOf(page, 'PhonePe')).toMatch(/₹2,310\.00 3 days ago · check first/);
    expect(await textOf(page, 'Amazon Pay')).toContain('₹1,086.25 short');
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);

    world.site.emulator.requests.length = 0;
    const refresh = page.getByRole('button', { name: 'Refresh balances' });
    await refresh.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Balances updated').waitFor({ state: 'attached' });
    expect(await textOf(page, 'PhonePe')).toMatch(/₹2,115\.40 Enough · Just now/);
    expect(await refresh.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(world.site.emulator.requests.map(({ operation }) => operation)).toEqual(['refresh_all']);

    // Tab moves from the button into the group. Arrow keys move within the group.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await wallet(page, 'Paytm').isChecked()).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await wallet(page, 'PhonePe').isChecked()).toBe(true);
    await payButton(page).getByText('Pay ₹1,499.00 with PhonePe').waitFor();

    // A click anywhere on the row selects the wallet.
    const box = await row(page, 'Paytm').getByText('₹1,842.50').boundingBox();
    if (!box) throw new Error('The balance is not on the screen.');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await payButton(page).getByText('Pay ₹1,499.00 with Paytm').waitFor();

    await payButton(page).click();
    await heading(page, 'Order placed');
    await says(page, /₹1,499\.00 paid with Paytm/);
    const order = [...world.site.emulator.orders.values()].at(-1);
    expect(order).toMatchObject({
      status: 'CHARGED',
      amount: 1499,
      customerId: 'everyday',
      transactions: [{ status: 'CHARGED' }],
    });

    // The receipt never shows the balance from before the payment.
    expect(await page.getByText('₹1,842.50').count()).toBe(0);
    await page.getByText('₹343.50').waitFor();
    expectNoComplaints(complaints);
    await context.close();
  });

  test('adds money to an insufficient wallet and returns to a placed order', async () => {
    const { context, page, complaints } = await openCheckout(built.browser, built.site.url);
    await wallet(page, 'Amazon Pay').focus();
    await page.keyboard.press('Space');
    await says(page, 'Amazon Pay will ask you to add');
    await payButton(page).click();
    await heading(page, 'One more step');
    await says(page, 'nothing has been taken yet');

    await page.getByRole('link', { name: 'Add money to Amazon Pay' }).click();
    await heading(page, 'Add money');
    await page.getByRole('button', { name: 'Add money and pay' }).click();
    await heading(page, 'Order placed');
    expect(page.url()).toBe(built.site.url);
    expectNoComplaints(complaints);
    await context.close();
  });

  test('selects another wallet instead of adding money', async () => {
    const { context, page } = await openCheckout(built.browser, built.site.url);
    await wallet(page, 'Amazon Pay').focus();
    await page.keyboard.press('Space');
    await payButton(page).click();
    await page.getByRole('button', { name: 'Choose another wallet' }).click();
    await heading(page, 'Checkout');
    await hydrated(page);
    await wallet(page, 'PhonePe').focus();
    await page.keyboard.press('Space');
    await payButton(page).click();
    await says(page, /paid with PhonePe/);
    await context.close();
  });

  test('pays once after two fast clicks', async () => {
    const { context, page } = await openCheckout(built.browser, built.site.url);
    await wallet(page, 'PhonePe').focus();
    await page.keyboard.press('Space');
    await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('form.checkout');
      if (!form) throw new Error('no form');
      const body = () => new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
      const post = () =>
        fetch(form.action, { method: 'POST', body: body(), headers: { accept: 'application/json' } });
      return Promise.all([post(), post()]);
    });
    await page.reload();
    await heading(page, 'Order placed');
    expect(built.site.emulator.wallet('wlt_phonepe_01')?.providerBalance).toBe(616.4);
    expect(built.site.emulator.requests.filter(({ operation }) => operation === 'pay')).toHaveLength(1);
    await context.close();
  });

  test('never receives a token, the API key or a full mobile number', async () => {
    const context = await world.browser.newContext({ locale: 'en-IN' });
    const page = await context.newPage();
    const everything = collectWhatTheBrowserGets(context, page);
    await page.goto(world.site.url);
    await hydrated(page);
    await page.getByRole('button', { name: 'Refresh balances' }).click();
    await page.getByRole('status').getByText('Balances updated').waitFor({ state: 'attached' });
    await wallet(page, 'Amazon Pay').focus();
    await page.keyboard.press('Space');
    await payButton(page).click();
    await page
      .getByRole('heading', { level: 1 })
      .getByText(/Order placed|One more step/)
      .waitFor();

    const text = await everything();
    expect(text).toContain('98****78');
    const { apiKey, issuedTokens } = world.site.emulator;
    expect(issuedTokens.length).toBeGreaterThan(5);
    const secrets = [apiKey, btoa(`${apiKey}:`), '9876501278', ...issuedTokens];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    await context.close();
  });
});
