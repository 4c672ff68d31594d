import { inspect } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { payWithWallet } from '../../../src/server.js';
import { payment, setUpOrder } from './set-up-order.js';
import { sharedStore } from './shared-store.js';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a store that fails before the payment stops it, and the merchant is told', async () => {
  const { juspay, calls } = await setUpOrder(100);
  const failure = new Error('Redis is down.');
  const store = { ...sharedStore(), add: () => Promise.reject(failure) };
  const onError = vi.fn();
  const result = await payWithWallet(juspay, payment, { store, onError });
  expect(result).toEqual({ status: 'UNKNOWN', code: 'unavailable' });
  expect(calls()).toEqual(['get_order', 'list']);
  expect(onError.mock.calls).toEqual([[failure, { orderId: 'order1' }]]);
});

test('a store that fails after the payment does not hide it, and the merchant is told', async () => {
  const { juspay } = await setUpOrder(100);
  const failure = new Error('Redis is down.');
  const store = sharedStore();
  const debit = juspay.directDebit;
  juspay.directDebit = (given, options) => {
    store.set = () => Promise.reject(failure);
    return debit(given, options);
  };
  const onError = vi.fn();
  await expect(payWithWallet(juspay, payment, { store, onError })).resolves.toMatchObject({
    status: 'CHARGED',
  });
  expect(onError.mock.calls).toEqual([[failure, { orderId: 'order1' }]]);
});

test.each([
  [
    'throws',
    () => {
      throw new Error('The log is full.');
    },
  ],
  ['rejects', () => Promise.reject(new Error('The log is full.'))],
])('a log that %s does not cost the customer the outcome', async (_, onError) => {
  const { juspay } = await setUpOrder(100);
  const store = { ...sharedStore(), get: () => Promise.reject(new Error('Redis is down.')) };
  await expect(payWithWallet(juspay, payment, { store, onError })).resolves.toMatchObject({
    status: 'UNKNOWN',
  });
});

test('without onError the console is told which order, and no word of the store’s error', async () => {
  const write = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { juspay } = await setUpOrder(100);
  const store = { ...sharedStore(), get: () => Promise.reject(new Error('planted')) };
  await payWithWallet(juspay, payment, { store });
  expect(write.mock.calls).toEqual([['batua: order order1: the store of payments failed: Error']]);
});

test('the store and the result hold no token', async () => {
  const { juspay, emulator } = await setUpOrder(100);
  const store = sharedStore();
  const result = await payWithWallet(juspay, payment, { store });
  const shown = inspect([result, store.values()], { depth: 9 });
  expect(emulator.issuedTokens.length).toBeGreaterThan(0);
  for (const token of emulator.issuedTokens) expect(shown).not.toContain(token);
});
