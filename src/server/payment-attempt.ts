import type { PaymentResult } from './payment-result.js';
import type { PaymentStore } from './payment-store.js';

/** How long the store remembers an attempt, in milliseconds. */
export const lifetime = 86_400_000;
/** Longer than a debit takes: an attempt that lives this long has lost its server. Milliseconds. */
const liveLifetime = 120_000;

/** One attempt to pay an order, as the store keeps it. */
export interface PaymentAttempt {
  customerId: string;
  /** Absent while Juspay has not answered. */
  result?: PaymentResult;
}

/** The key of an order's attempt. Numbered, so that starting the next one is one atomic step among servers. */
export function attemptKey(orderId: string, attempt: number): string {
  return `batua:pay:${orderId}:${attempt}`;
}

/**
 * Marks an attempt as under way, before it is claimed. The mark ends by the store's clock, which is the one that all
 * servers share: their own may be minutes apart.
 */
export async function markLive(store: PaymentStore, key: string): Promise<void> {
  await store.set(`${key}:live`, '1', liveLifetime);
}

/** Whether an attempt's debit may still be on its way. */
export async function isLive(store: PaymentStore, key: string): Promise<boolean> {
  return (await store.get(`${key}:live`)) !== null;
}

/**
 * Reads what `JSON.stringify` made of an attempt.
 *
 * @throws {TypeError} Where the store gives back something else than was written.
 */
export function readAttempt(text: string): PaymentAttempt {
  const value = JSON.parse(text) as Partial<PaymentAttempt> | null;
  if (typeof value?.customerId !== 'string') {
    throw new TypeError('payWithWallet: the store gave back something else than was written.');
  }
  const { customerId, result } = value;
  return { customerId, ...(result && { result }) };
}
