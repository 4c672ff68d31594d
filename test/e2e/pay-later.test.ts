import { beforeEach, describe, expect, test } from 'vitest';
import { browserAnd } from './browser-and.js';
import { expectNoComplaints, heading, openCheckout, payButton, says } from './checkout-page.js';
import { startDemoOnUpstream } from './demo.js';

const world = browserAnd(() => startDemoOnUpstream({ customerId: 'pay_later' }));

beforeEach(() => world.site.startOver());

describe('a customer who can pay later', { timeout: 60_000 }, () => {
  test.for([
    ['wlt_paytm_01:PAYTM_POSTPAID', 'Paytm Postpaid', 'PAYTM_POSTPAID', 'WALLET'],
    ['wlt_amazonpay_later:AMAZONPAYLATER', 'Amazon Pay Later', 'AMAZONPAYLATER', 'CONSUMER_FINANCE'],
  ] as const)('pays %s with the credit of %s', async ([value, name, method, type]) => {
    const { context, page, complaints } = await openCheckout(world.browser, world.site.url);
    await page.locator(`input[type=radio][value="${value}"]`).focus();
    await page.keyboard.press('Space');
    await payButton(page).getByText(`Pay ₹1,499.00 with ${name}`).waitFor();
    await payButton(page).click();
    await heading(page, 'Order placed');
    await says(page, `₹1,499.00 paid with ${name}`);
    const order = [...world.site.emulator.orders.values()].at(-1);
    expect(order).toMatchObject({ status: 'CHARGED', transactions: [{ method, type }] });
    expectNoComplaints(complaints);
    await context.close();
  });
});
