import type { OrderPayment } from './order-payment.js';
import type { PaymentResult } from './payment-result.js';
import type { PaymentStore } from './payment-store.js';

/** How long the store remembers an attempt, in milliseconds. */
const lifetime = 86_400_000;
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
 * Claims an attempt for a customer before it is sent. Whether nobody else has.
 *
 * It is alive while a mark of it lasts, by the store's clock: that is the one that servers share, their own may be
 * minutes apart.
 */
export async function claimAttempt({ store, customerId }: OrderPayment, key: string): Promise<boolean> {
  const attempt: PaymentAttempt = { customerId };
  await store.set(`${key}:live`, '1', liveLifetime);
  return await store.add(key, JSON.stringify(attempt), lifetime);
}

/** Whether an attempt's debit may still be on its way. */
export async function isClaimActive(store: PaymentStore, key: string): Promise<boolean> {
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

/** The debit has happened: a store that fails now must not hide its outcome. */
export async function writeAttempt(
  { store, report }: OrderPayment,
  key: string,
  attempt: PaymentAttempt,
): Promise<void> {
  try {
    await store.set(key, JSON.stringify(attempt), lifetime);
  } catch (error) {
    // The claim stays without a result, and a later call asks Juspay.
    report(error);
  }
}
