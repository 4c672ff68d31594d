import { expect, test } from 'vitest';
import { afterPayment } from '../../src/query/after-payment.js';
import { eventually } from '../eventually.js';
import { list, openPage, row } from './endpoint.js';

test('replaces the balance from before a payment with one request, however often it is called', async () => {
  const page = openPage();
  page.show();
  (await page.next()).answer(list(row('paytm', 1, 500)));
  await eventually(() => expect(page.balances()).toEqual([500]));

  afterPayment(page.client, page.queryClient);
  afterPayment(page.client, page.queryClient);
  (await page.next()).answer(list(row('paytm', 2, 1)));

  await eventually(() => expect(page.balances()).toEqual([1]));
  expect(page.asked.map(({ method, path }) => `${method} ${path}`.trim())).toEqual([
    'GET',
    'POST /refresh-balances',
  ]);
});
