import { expect, test } from 'vitest';
import { orderStatusIds } from '../../../src/testing/emulator/emulated-order.js';
import type { EmulatedOrderStatus } from '../../../src/testing/emulator/emulated-order.js';
import { createOrder, getOrder, pay, setUpShop } from './set-up-shop.js';

const statuses = Object.entries(orderStatusIds) as [EmulatedOrderStatus, number | null][];

test.for(statuses)('sets an order to %s', async ([status, id]) => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '100');
  await pay(emulator);
  emulator.setOrderStatus('ORD_1', status);
  const { body } = await getOrder(emulator);
  expect([body.status, body.status_id]).toEqual([status, id ?? undefined]);
  expect(emulator.orders.get('ORD_1')?.transactions[0]?.status).toBe(status);
});

test('knows every status of Juspay', () => {
  expect(statuses.map(([status]) => status).sort()).toEqual(
    [
      ...['NEW', 'STARTED', 'CHARGED', 'JUSPAY_DECLINED', 'PENDING_VBV', 'AUTHENTICATION_FAILED'],
      ...['AUTHORIZATION_FAILED', 'AUTHORIZING', 'AUTHORIZED', 'VBV_SUCCESSFUL', 'PENDING', 'COD_INITIATED'],
      ...['TO_BE_CHARGED', 'PARTIAL_CHARGED', 'CAPTURE_INITIATED', 'CAPTURE_FAILED', 'VOID_INITIATED'],
      ...['VOIDED', 'VOID_FAILED', 'AUTO_REFUNDED'],
    ].sort(),
  );
});

test('sets an order that nobody tried to pay, and refuses an unknown order', async () => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '100');
  emulator.setOrderStatus('ORD_1', 'AUTHORIZING');
  expect((await getOrder(emulator)).body).not.toHaveProperty('txn_id');
  expect(() => emulator.setOrderStatus('ORD_2', 'CHARGED')).toThrow(RangeError);
});

test.for(['CHARGED', 'AUTHORIZED', 'PARTIAL_CHARGED', 'CAPTURE_INITIATED', 'TO_BE_CHARGED'] as const)(
  'refuses to pay an order that is %s',
  async (status) => {
    const emulator = setUpShop();
    await createOrder(emulator, 'ORD_1', '100');
    emulator.setOrderStatus('ORD_1', status);
    expect(await pay(emulator)).toMatchObject({ status: 400, body: { error_code: 'order_already_paid' } });
  },
);

test('says only in amount_refunded that a part was refunded, and also in refunded that all was', async () => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '500');
  await pay(emulator);
  expect((await getOrder(emulator)).body).toMatchObject({ refunded: false, amount_refunded: 0 });
  emulator.refund('ORD_1', 120.5);
  const paid = { status: 'CHARGED', amount: 500 };
  expect((await getOrder(emulator)).body).toMatchObject({ ...paid, refunded: false, amount_refunded: 120.5 });
  expect(emulator.wallet('wlt_paytm')?.providerBalance).toBe(360.6);
  emulator.refund('ORD_1');
  expect((await getOrder(emulator)).body).toMatchObject({ ...paid, refunded: true, amount_refunded: 500 });
  expect(emulator.wallet('wlt_paytm')?.providerBalance).toBe(740.1);
});

test('refunds no more than was paid, and no order that is not charged', async () => {
  const emulator = setUpShop();
  await createOrder(emulator, 'ORD_1', '500');
  expect(() => emulator.refund('ORD_1')).toThrow('NEW');
  await pay(emulator);
  for (const amount of [500.01, 0, -1, Number.NaN]) {
    expect(() => emulator.refund('ORD_1', amount)).toThrow(RangeError);
  }
  emulator.refund('ORD_1', 500);
  expect(() => emulator.refund('ORD_1')).toThrow(RangeError);
  expect(() => emulator.refund('ORD_2')).toThrow(RangeError);
});
