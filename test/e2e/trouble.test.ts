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

const world = browserAnd(() => startDemoOnUpstream('trouble', { SSR_PATIENCE: '500' }));

beforeEach(() => world.site.startOver());

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a customer in trouble', { timeout: 60_000 }, () => {
  test('is told that wallets are unavailable where the merchant’s key is wrong, and nothing of the key', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const wrong = await startDemoOnUpstream('trouble-key', { apiKey: 'key_that_is_wrong' });
    const { context, page, complaints } = await openCheckout(world.browser, wrong.url);
    await says(page, 'Your wallets could not be loaded.');
    await says(page, 'The wallet service is not answering.');
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

  test('is told to pay in another way where Juspay does not know them', async () => {
    world.site.emulator.customers.delete('everyday');
    const { context, page } = await openCheckout(world.browser, world.site.url);
    await says(page, 'Your account has no wallets set up. Choose another way to pay.');
    await context.close();
  });

  test('is told to sign in, and sees the wallets once they have', async () => {
    const { context, page } = await openCheckout(world.browser, world.site.url);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await says(page, 'You are not signed in. Sign in, then come back to pay by wallet.');
    await payButton(page).click();
    await says(page, /You are signed out/);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await wallet(page, 'Paytm').waitFor();
    await context.close();
  });

  test('keeps the balances on screen when a refresh meets no network, and is not surprised later', async () => {
    const { context, page } = await openCheckout(world.browser, world.site.url);
    await wallet(page, 'Paytm').waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Refresh balances' }).click();
    await says(page, 'You are offline. Connect to the internet, then try again.');
    expect(await textOf(page, 'Paytm')).toContain('₹1,842.50');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Refresh balances' }).click();
    await page.getByRole('status').getByText('Balances updated').waitFor({ state: 'attached' });
    expect(world.site.emulator.requests.filter(({ operation }) => operation === 'refresh_all')).toHaveLength(
      1,
    );
    await context.close();
  });

  test('gets the list from the browser where Juspay is too slow for the first paint', async () => {
    world.site.emulator.setLatency({ list: 1500 });
    const { context, page, complaints } = await openCheckout(world.browser, world.site.url);
    await page.getByText('Loading wallets').first().waitFor({ state: 'attached' });
    await wallet(page, 'Paytm').waitFor();
    expectNoComplaints(complaints);
    await context.close();
  });

  test('is told not to pay again while nobody knows what became of the payment', async () => {
    const { context, page } = await openCheckout(world.browser, world.site.url);
    await wallet(page, 'PhonePe').focus();
    await page.keyboard.press('Space');
    world.site.emulator.setFault({ kind: 'bad_gateway', on: ['pay', 'get_order'] });
    await payButton(page).click();
    await heading(page, 'Checking your payment');
    await page.reload();
    await heading(page, 'Checking your payment');

    // The money had been taken after all.
    world.site.emulator.setFault(null);
    const order = [...world.site.emulator.orders.values()].at(-1);
    world.site.emulator.setOrderStatus(order?.orderId ?? '', 'CHARGED');
    await heading(page, 'Order placed');
    await context.close();
  });
});

test('a merchant who forgets an environment variable is told which', async () => {
  await expect(startDemo('trouble', { JUSPAY_API_KEY: 'key', JUSPAY_MERCHANT_ID: 'kaapi' })).rejects.toThrow(
    /set JUSPAY_CUSTOMER_ID/,
  );
});
