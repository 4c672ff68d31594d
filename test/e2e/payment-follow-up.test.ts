import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { browserAnd } from './browser-and.js';
import {
  expectNoComplaints,
  heading,
  hydrated,
  openCheckout,
  payButton,
  says,
  wallet,
} from './checkout-page.js';
import { startDemoOnUpstream } from './demo.js';

const world = browserAnd(() => startDemoOnUpstream({ customerId: 'confirming' }));

beforeEach(() => world.site.startOver());

async function payFrom(page: Page, name: string) {
  await wallet(page, name).focus();
  await page.keyboard.press('Space');
  await payButton(page).click();
}

const lastOrder = () => [...world.site.emulator.orders.values()].at(-1);

/** Ends the payment at the provider. The page's clock moves to the time when the shop asks again. */
async function finish(page: Page, action: 'confirm' | 'cancel') {
  world.site.emulator.finishTransaction(lastOrder()?.transactions.at(-1)?.id ?? '', action);
  await page.clock.fastForward(10_000);
}

describe('a customer whose payment is not over', { timeout: 60_000 }, () => {
  test('confirms on the provider’s page in another tab, and the shop follows by itself', async () => {
    const { context, page, complaints } = await openCheckout(world.browser, world.site.url);
    await payFrom(page, 'Paytm');
    await heading(page, 'Confirm your payment');
    await page.reload();
    await heading(page, 'Confirm your payment');
    expect(await page.getByRole('button', { name: 'Choose another wallet' }).count()).toBe(0);

    const provider = await context.newPage();
    await provider.goto(
      (await page.getByRole('link', { name: 'Confirm in Paytm' }).getAttribute('href')) ?? '',
    );
    await provider.getByRole('button', { name: 'Confirm payment' }).click();
    await heading(provider, 'Order placed');
    await heading(page, 'Order placed');
    await says(page, /₹1,499\.00 paid with Paytm/);
    expect(lastOrder()).toMatchObject({ status: 'CHARGED', transactions: [{ status: 'CHARGED' }] });
    expectNoComplaints(complaints);
    await context.close();
  });

  test('confirms in the app of the provider, and the shop follows by itself', async () => {
    const { context, page } = await openCheckout(world.browser, world.site.url);
    await page.clock.install();
    await payFrom(page, 'PhonePe');
    await heading(page, 'Waiting for your wallet');
    await finish(page, 'confirm');
    await heading(page, 'Order placed');
    await context.close();
  });

  test('returns to the checkout when the payment is cancelled, and pays with another wallet', async () => {
    const { context, page } = await openCheckout(world.browser, world.site.url);
    await page.clock.install();
    await payFrom(page, 'PhonePe');
    await heading(page, 'Waiting for your wallet');
    await finish(page, 'cancel');
    await says(page, 'The wallet declined this payment');
    await hydrated(page);
    await payFrom(page, 'MobiKwik');
    await heading(page, 'Order placed');
    expect(lastOrder()?.transactions.map(({ status }) => status)).toEqual([
      'AUTHENTICATION_FAILED',
      'CHARGED',
    ]);
    await context.close();
  });
});
