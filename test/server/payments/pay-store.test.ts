import { inspect } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { payWithWallet } from '../../../src/server.js';
import { payment, setUpOrder } from './set-up-order.js';
import { sharedStore } from './shared-store.js';

afterEach(() => {
  vi.restoreAllMocks();
});

test('stops and calls onError when the store fails before the debit', async () => {
  const { juspay, calls } = await setUpOrder(100);
  const failure = new Error('Redis is down.');
  const store = { ...sharedStore(), add: () => Promise.reject(failure) };
  const onError = vi.fn();
  const result = await payWithWallet(juspay, payment, { store, onError });
  expect(result).toEqual({ status: 'UNKNOWN', code: 'unavailable' });
  expect(calls()).toEqual(['get_order', 'list']);
  expect(onError.mock.calls).toEqual([[failure, { orderId: 'order1' }]]);
});

test('returns CHARGED and calls onError when the store fails after the debit', async () => {
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
])('returns the outcome even if onError %s', async (_, onError) => {
  const { juspay } = await setUpOrder(100);
  const store = { ...sharedStore(), get: () => Promise.reject(new Error('Redis is down.')) };
  await expect(payWithWallet(juspay, payment, { store, onError })).resolves.toMatchObject({
    status: 'UNKNOWN',
  });
});

test('writes the order to the console without the text of the store’s error if onError is missing', async () => {
  const write = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { juspay } = await setUpOrder(100);
  const store = { ...sharedStore(), get: () => Promise.reject(new Error('planted')) };
  await payWithWallet(juspay, payment, { store });
  expect(write.mock.calls).toEqual([['batua: order order1: the store of payments failed: Error']]);
});

test('keeps tokens out of the store and the result', async () => {
  const { juspay, emulator } = await setUpOrder(100);
  const store = sharedStore();
  const result = await payWithWallet(juspay, payment, { store });
  const shown = inspect([result, store.values()], { depth: 9 });
  expect(emulator.issuedTokens.length).toBeGreaterThan(0);
  for (const token of emulator.issuedTokens) expect(shown).not.toContain(token);
});
