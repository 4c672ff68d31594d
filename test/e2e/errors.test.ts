import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserAnd } from './browser-and.js';
import {
  expectNoComplaints,
  heading,
  openCheckout,
  payButton,
  says,
  textOf,
  wallet,
} from './checkout-page.js';
import { startDemo, startDemoOnUpstream } from './demo.js';

const world = browserAnd(() => startDemoOnUpstream({ SSR_PATIENCE: '500' }));

beforeEach(() => world.site.startOver());

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a customer who meets an error', { timeout: 60_000 }, () => {
  test('sees that the service does not respond when the merchant’s key is wrong, without the reason', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const wrong = await startDemoOnUpstream({ apiKey: 'key_that_is_wrong' });
    const { context, page, complaints } = await openCheckout(world.browser, wrong.url);
    await says(page, 'Your wallets could not be loaded.');
    await says(page, 'The service is not responding.');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    const answer = await page.request.get(new URL('/api/wallets', wrong.url).href);
    expect(answer.status()).toBe(502);
    expect(await answer.json()).toMatchObject({ error_code: 'service_unavailable' });
    expect(wrong.emulator.requests.every(({ status }) => status === 401)).toBe(true);
    expect(log).toHaveBeenCalledWith('batua: list failed: invalid_credentials (Juspay: 401 access_denied)');
    expectNoComplaints(complaints);
    await context.close();
    await wrong.close();
  });

  test('sees how to pay another way when Juspay does not know the customer', async () => {
    world.site.emulator.customers.delete('everyday');
    const { context, page } = await openCheckout(world.browser, world.site.url);
    await says(page, 'Your account has no wallets set up. Choose another way to pay.');
    await context.close();
  });

  test('is asked to sign in and then sees the wallets', async () => {
    const { context, page } = await openCheckout(world.browser, world.site.url);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await says(page, 'You are signed out. Sign in to pay by wallet.');
    // The browser holds the form back, and the focus goes to the heading beside the message.
    await payButton(page).click();
    await page.getByRole('heading', { name: 'Pay with a wallet' }).and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await wallet(page, 'Paytm').waitFor();
    await context.close();
  });

  test('keeps the balances when a refresh is offline, and no refresh runs later', async () => {
    const { context, page } = await openCheckout(world.browser, world.site.url);
    await wallet(page, 'Paytm').waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Refresh balances' }).click();
    await says(page, 'You are offline.');
    expect(await textOf(page, 'Paytm')).toContain('₹1,842.50');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Refresh balances' }).click();
    await page.getByRole('status').getByText('Balances updated').waitFor({ state: 'attached' });
    expect(world.site.emulator.requests.filter(({ operation }) => operation === 'refresh_all')).toHaveLength(
      1,
    );
    await context.close();
  });

  test('sees the list from the browser when Juspay is too slow for the server page', async () => {
    world.site.emulator.setLatency({ list: 1500 });
    const { context, page, complaints } = await openCheckout(world.browser, world.site.url);
    await page.getByText('Loading wallets').first().waitFor({ state: 'attached' });
    await wallet(page, 'Paytm').waitFor();
    expectNoComplaints(complaints);
    await context.close();
  });

  test('is asked to wait while the result of the payment is unknown', async () => {
    const { context, page } = await openCheckout(world.browser, world.site.url);
    await wallet(page, 'PhonePe').focus();
    await page.keyboard.press('Space');
    world.site.emulator.setFault({ kind: 'bad_gateway', on: ['pay', 'get_order'] });
    await payButton(page).click();
    await heading(page, 'Checking your payment');
    await page.reload();
    await heading(page, 'Checking your payment');

    // The payment succeeded.
    world.site.emulator.setFault(null);
    const order = [...world.site.emulator.orders.values()].at(-1);
    world.site.emulator.setOrderStatus(order?.orderId ?? '', 'CHARGED');
    await heading(page, 'Order placed');
    await context.close();
  });
});

test('names the environment variable that a merchant forgot', async () => {
  await expect(startDemo({ JUSPAY_API_KEY: 'key', JUSPAY_MERCHANT_ID: 'kaapi' })).rejects.toThrow(
    /set JUSPAY_CUSTOMER_ID/,
  );
});
