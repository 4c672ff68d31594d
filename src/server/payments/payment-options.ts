import { maxTimerDelay } from '../../contract/with-timeout.js';
import type { PaymentStore } from './payment-store.js';

/** What `payWithWallet` and `getPaymentStatus` have in common. */
export interface PaymentOptions {
  /**
   * Where attempts are kept. Several servers, or short-lived functions, need one that they share:
   * `createSqlPaymentStore` or `createRedisPaymentStore`.
   * @default memory of this Juspay client, which no other client or process sees
   */
  store?: PaymentStore | undefined;
  /**
   * Called when the store fails, when Juspay refuses the API key, when the answer to a debit is unclear, and when an
   * order is paid twice (`PaymentError`). The error of `createRedisPaymentStore` and of the Juspay client holds no
   * secret. It can be async. Nobody waits for it.
   * @default writes the order's ID and what failed with console.error
   */
  onError?: ((error: unknown, context: PaymentErrorContext) => unknown) | undefined;
  /**
   * Ends the wait. The outcome is then UNKNOWN `aborted`, unless it is known. A debit that was sent goes on.
   */
  signal?: AbortSignal | undefined;
  /**
   * Limit of the whole call, in milliseconds. After it the outcome is what is known by then: PENDING or UNKNOWN.
   * @default 30_000
   */
  timeout?: number | undefined;
}

export interface PaymentErrorContext {
  orderId: string;
}

/** Returns a number of milliseconds that a timer accepts. Anything else becomes the default. */
export function readDuration(value: unknown, fallback: number): number {
  const isDuration = typeof value === 'number' && value >= 1 && value <= maxTimerDelay;
  return isDuration ? Math.round(value) : fallback;
}
