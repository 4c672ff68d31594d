import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createJuspayClient, getPaymentStatus } from '../../../src/server.js';
import { formAmount } from '../../../src/server/juspay/form-values.js';
import { toMinorUnits as shown } from '../../../src/model/minor-units.js';
import { toMinorUnits } from '../../../src/server/juspay/minor-units.js';
import { answerJuspay, orderOf, question } from '../payments/answer-juspay.js';

const sumOf = (prices: number[]) => prices.reduce((total, price) => total + price, 0);

test.each([
  [8_388_608.1 + 0.2, 'INR', '8388608.30'],
  [sumOf(Array.from({ length: 1000 }, () => 0.1)), 'INR', '100.00'],
  [sumOf(Array.from({ length: 300 }, () => 33.33)), 'INR', '9999.00'],
  [1.1 * 3, 'KWD', '3.300'],
  [1500, 'JPY', '1500'],
  ['1499.5', 'INR', '1499.50'],
  ['0001', 'INR', '1.00'],
  ['7.5000', 'KWD', '7.500'],
  ['1500.00', 'JPY', '1500'],
  [999_999_999_999.99, 'INR', '999999999999.99'],
  ['999999999999.99', 'INR', '999999999999.99'],
])('sends %s %s as %s', (amount, currency, text) => {
  expect(formAmount(amount, currency)).toBe(text);
});

test.each([
  [-0, 'INR'],
  [1e-9, 'INR'],
  [Number.MIN_VALUE, 'INR'],
  [0.5, 'JPY'],
  [1499.6, 'JPY'],
  ['1499.6', 'JPY'],
  [1.2345, 'KWD'],
  [1_000_000_000_000.005, 'INR'],
  [123_456_789_012.345, 'INR'],
  [Number.MAX_SAFE_INTEGER, 'INR'],
  [Number.MAX_VALUE, 'INR'],
  ['1'.repeat(13), 'INR'],
  ['٣', 'INR'],
  ['1.', 'INR'],
  ['.5', 'INR'],
  ['+5', 'INR'],
  [' 5', 'INR'],
  ['5\n', 'INR'],
  ['0x10', 'INR'],
])('refuses %s %s', async (amount, currency) => {
  const juspay = createJuspayClient({ apiKey: 'k', merchantId: 'm', fetch: async () => Response.json({}) });
  const order = { orderId: 'order1', customerId: 'asha', amount, currency };
  await expect(juspay.createOrder(order)).rejects.toMatchObject({ code: 'rejected' });
});

test('accepts every cart, and charges the amount that the customer sees', () => {
  const price = fc.nat(10_000_000);
  const currencies = fc.constantFrom(['INR', 100, 2] as const, ['KWD', 1000, 3] as const);
  fc.assert(
    fc.property(
      fc.array(price, { minLength: 1, maxLength: 100 }),
      currencies,
      (prices, [currency, units]) => {
        const amount = sumOf(prices.map((minor) => minor / units));
        const total = sumOf(prices);
        expect(toMinorUnits(amount, currency)).toBe(total);
        expect(shown(amount, currency, 'up') + 0).toBe(total);
      },
    ),
  );
});

test('compares a cart of many items with the order’s amount', async () => {
  const { juspay } = await answerJuspay({ order: orderOf('CHARGED', { amount: 100 }) });
  const amount = sumOf(Array.from({ length: 1000 }, () => 0.1));
  await expect(getPaymentStatus(juspay, { ...question, amount })).resolves.toMatchObject({
    status: 'CHARGED',
  });
});
