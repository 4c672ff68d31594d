import { expect, test, vi } from 'vitest';
import { createMemoryPaymentStore, getPaymentStatus, payWithWallet } from '../../../src/server.js';
import { until } from '../../eventually.js';
import { answerJuspay, orderOf, payment, question } from './answer-juspay.js';
import { sharedStore } from './shared-store.js';

const never = () => new Promise<never>(() => {});
const timedOut = { status: 'UNKNOWN', code: 'timeout' };

test('applies one time limit to all calls and sends no debit after it', async () => {
  const { juspay, debits } = await answerJuspay();
  let release = () => {};
  const list = juspay.listWallets;
  juspay.listWallets = async (id) => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return await list(id);
  };
  const store = sharedStore();
  await expect(payWithWallet(juspay, payment, { store, timeout: 100 })).resolves.toEqual(timedOut);
  release();
  juspay.listWallets = list;
  const other = await payWithWallet(juspay, payment, { store });
  expect(other).toMatchObject({ status: 'CHARGED' });
  expect(debits()).toHaveLength(1);
});

test('returns timeout at its own time limit when another server was killed', async () => {
  const { juspay, server, debits } = await answerJuspay();
  const store = sharedStore();
  juspay.directDebit = never;
  void payWithWallet(juspay, payment, { store });
  await until(() => store.values().some(([key]) => key === 'batua:pay:order1:1'));
  const started = performance.now();
  await expect(payWithWallet(server(), payment, { store, timeout: 200 })).resolves.toEqual(timedOut);
  expect(performance.now() - started).toBeLessThan(5000);
  expect(debits()).toEqual([]);
});

test('returns the last known result when the order status does not arrive in time', async () => {
  const authentication = { method: 'GET', url: 'https://bank.example/page' };
  const debit = { order_id: 'order1', txn_id: 'txn_1', status: 'PENDING_VBV', payment: { authentication } };
  const { juspay } = await answerJuspay({ debit });
  const pending = await payWithWallet(juspay, payment);
  juspay.getOrder = never;
  await expect(payWithWallet(juspay, payment, { timeout: 50 })).resolves.toEqual(pending);
  await expect(getPaymentStatus(juspay, question, { timeout: 50 })).resolves.toEqual(pending);
});

test('returns aborted for the caller’s signal and still stores the result of the debit', async () => {
  const { juspay } = await answerJuspay();
  const debit = juspay.directDebit;
  const left = new AbortController();
  juspay.directDebit = async (given, options) => {
    left.abort();
    return await debit(given, options);
  };
  const store = sharedStore();
  await expect(payWithWallet(juspay, payment, { store, signal: left.signal })).resolves.toEqual({
    status: 'UNKNOWN',
    code: 'aborted',
  });
  await until(() => JSON.stringify(store.values()).includes('CHARGED'));
});

test('sends no debit for an aborted caller but one for a caller who still waits', async () => {
  const { juspay, debits } = await answerJuspay();
  const left = new AbortController();
  const list = juspay.listWallets;
  juspay.listWallets = async (id, options) => {
    left.abort();
    return await list(id, options);
  };
  const aborted = { status: 'UNKNOWN', code: 'aborted' };
  await expect(payWithWallet(juspay, payment, { signal: left.signal })).resolves.toEqual(aborted);
  await expect(payWithWallet(juspay, payment, { signal: AbortSignal.abort() })).resolves.toEqual(aborted);
  expect(debits()).toEqual([]);

  const leaving = new AbortController();
  juspay.listWallets = async (id, options) => {
    leaving.abort();
    return await list(id, options);
  };
  const results = await Promise.all([
    payWithWallet(juspay, payment, { signal: leaving.signal }),
    payWithWallet(juspay, payment),
  ]);
  expect(results).toMatchObject([aborted, { status: 'CHARGED' }]);
  expect(debits()).toHaveLength(1);
});

test('does not send a debit if its claim expired in the meantime', async () => {
  const { juspay, debits } = await answerJuspay();
  const store = sharedStore();
  const now = performance.now.bind(performance);
  const add: typeof store.add = (...given) => sharedAdd(...given);
  const sharedAdd = store.add.bind(store);
  store.add = async (key, value, lifetime) => {
    vi.spyOn(performance, 'now').mockImplementation(() => now() + 60_000);
    return await add(key, value, lifetime);
  };
  const result = await payWithWallet(juspay, payment, { store });
  vi.restoreAllMocks();
  expect(result).toEqual({ status: 'FAILED', code: 'timeout' });
  expect(debits()).toEqual([]);
  await expect(payWithWallet(juspay, payment, { store: { ...store, add } })).resolves.toMatchObject({
    status: 'CHARGED',
  });
});

test('returns UNKNOWN while the store does not answer', async () => {
  const { juspay, debits } = await answerJuspay({ order: orderOf('CHARGED') });
  const store = { ...sharedStore(), get: never };
  await expect(payWithWallet(juspay, payment, { store, timeout: 50 })).resolves.toEqual(timedOut);
  await expect(getPaymentStatus(juspay, question, { store, timeout: 50 })).resolves.toEqual(timedOut);
  expect(debits()).toEqual([]);
});

test('warns once in production that payments are kept in memory', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await createMemoryPaymentStore().set('a', 'b', 1);
  expect(warn).not.toHaveBeenCalled();
  vi.stubEnv('NODE_ENV', 'production');
  await createMemoryPaymentStore().set('a', 'b', 1);
  await createMemoryPaymentStore().set('a', 'b', 1);
  vi.unstubAllEnvs();
  expect(warn).toHaveBeenCalledTimes(1);
  vi.restoreAllMocks();
});
