import { beforeEach, describe, expect, test } from 'vitest';
import { browserAnd } from './browser-and.js';
import { heading, openCheckout, payButton, says, textOf, wallet } from './checkout-page.js';
import { startDemoOnUpstream } from './demo.js';

const world = browserAnd(() => startDemoOnUpstream());

beforeEach(() => world.site.startOver());

describe('a customer whose browser runs no script', { timeout: 60_000 }, () => {
  const noScript = { javaScriptEnabled: false };

  test('sees the wallets, selects one and pays', async () => {
    const { context, page } = await openCheckout(world.browser, world.site.url, noScript);
    expect(await textOf(page, 'Paytm')).toMatch(/₹1,842\.50 Enough · \d min ago/);
    await says(page, 'Freecharge');
    expect(await page.getByRole('button', { name: /Refresh|Remove|Link/ }).count()).toBe(0);
    await wallet(page, 'Paytm').focus();
    await page.keyboard.press('Space');
    await payButton(page).click();
    await heading(page, 'Order placed');
    await says(page, /₹1,499\.00 paid with Paytm/);
    expect(world.site.emulator.wallet('wlt_paytm_78')?.providerBalance).toBe(343.5);

    await page.reload();
    await page.getByRole('button', { name: 'Place another order' }).click();
    await heading(page, 'Checkout');
    await context.close();
  });

  test('visits the page that adds money and returns', async () => {
    const { context, page } = await openCheckout(world.browser, world.site.url, noScript);
    await wallet(page, 'Amazon Pay').focus();
    await page.keyboard.press('Space');
    await payButton(page).click();
    await page.getByRole('link', { name: 'Add money to Amazon Pay' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await says(page, 'The wallet declined this payment');
    await heading(page, 'Checkout');
    await context.close();
  });

  test('cannot change the amount or pay with another customer’s wallet', async () => {
    const { context, page } = await openCheckout(world.browser, world.site.url, noScript);
    const order = await page.locator('input[name=order]').inputValue();
    const post = (fields: Record<string, string>) =>
      context.request.post(new URL('/api/pay', world.site.url).href, {
        form: { order, amount: '1', customer: 'many', ...fields },
        headers: { accept: 'application/json' },
      });

    const others = await post({ wallet: 'wlt_q23xzki3pazgtezo' });
    expect(await others.json()).toMatchObject({ payment: { status: 'FAILED', code: 'wallet_not_found' } });
    const own = await post({ wallet: 'wlt_paytm_78' });
    expect(await own.json()).toMatchObject({ payment: { status: 'CHARGED' } });
    expect(world.site.emulator.orders.get(order)).toMatchObject({ amount: 1499, customerId: 'everyday' });
    await context.close();
  });

  test('does not pay for another site or with a forged cookie', async () => {
    const { context, page } = await openCheckout(world.browser, world.site.url, noScript);
    const order = await page.locator('input[name=order]').inputValue();
    const url = new URL('/api/pay', world.site.url).href;
    const form = { order, wallet: 'wlt_paytm_78' };
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect((await context.request.post(url, { form, headers })).status()).toBe(403);
    }
    const [session] = await context.cookies();
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    const forged = {
      cookie: `${session?.name}=${session?.value.split('.')[0]}.forged`,
      accept: 'application/json',
    };
    const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(form), headers: forged });
    expect(answer.status).toBe(401);
    expect(world.site.emulator.orders.get(order)).toBeUndefined();
    await context.close();
  });

  test('keeps a selection that the customer made before the script ran', async () => {
    const slow = await world.browser.newContext({ locale: 'en-IN' });
    const late = await slow.newPage();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await late.route('**/main.js', async (route) => {
      await held;
      await route.continue();
    });
    await late.goto(world.site.url, { waitUntil: 'commit' });
    await wallet(late, 'PhonePe').focus();
    await late.keyboard.press('Space');
    expect(await payButton(late).innerText()).toBe('Pay ₹1,499.00');
    release();
    await payButton(late).getByText('Pay ₹1,499.00 with PhonePe').waitFor();
    expect(await wallet(late, 'PhonePe').isChecked()).toBe(true);
    await slow.close();
  });
});
