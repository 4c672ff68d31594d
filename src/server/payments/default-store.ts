import type { JuspayClient } from '../juspay/juspay-client.js';
import { createMemoryPaymentStore } from './create-memory-payment-store.js';
import type { PaymentStore } from './payment-store.js';

const stores = new WeakMap<JuspayClient, PaymentStore>();

/** Returns the memory store of a Juspay client, for calls without a store. */
export function defaultStoreOf(juspay: JuspayClient): PaymentStore {
  const store = stores.get(juspay) ?? createMemoryPaymentStore();
  stores.set(juspay, store);
  return store;
}
