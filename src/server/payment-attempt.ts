import type { PaymentResult } from './payment-result.js';

/** One attempt to pay an order, as the store keeps it. */
export interface PaymentAttempt {
  customerId: string;
  /** When it began, in epoch milliseconds. */
  at: number;
  /** Absent while Juspay has not answered. */
  result?: PaymentResult;
}

/** The key of an order's attempt. Numbered, so that starting the next one is one atomic step among servers. */
export function attemptKey(orderId: string, attempt: number): string {
  return `batua:pay:${orderId}:${attempt}`;
}

/**
 * Reads what `JSON.stringify` made of an attempt.
 *
 * @throws {TypeError} Where the store gives back something else than was written.
 */
export function readAttempt(text: string): PaymentAttempt {
  const value = JSON.parse(text) as Partial<PaymentAttempt> | null;
  if (typeof value?.customerId !== 'string' || typeof value.at !== 'number') {
    throw new TypeError('payWithWallet: the store gave back something else than was written.');
  }
  const { customerId, at, result } = value;
  return { customerId, at, ...(result && { result }) };
}
