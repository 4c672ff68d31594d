import { JuspayError } from '../juspay/juspay-error.js';
import { RedisError } from '../redis-eval.js';
import { PaymentError } from './payment-error.js';
import type { PaymentErrorContext } from './payment-options.js';

/** Writes what failed to the console. Only messages that hold no secret are written. */
export function writePaymentError(error: unknown, { orderId }: PaymentErrorContext): void {
  console.error(`batua: order ${orderId}: ${describe(error)}`);
}

function describe(error: unknown): string {
  if (error instanceof JuspayError) {
    // Without a status, the API key is missing, and the message says so.
    const isMissing = error.code === 'invalid_credentials' && error.status === undefined;
    return isMissing ? error.message : `Juspay: ${error.code}`;
  }
  if (error instanceof PaymentError) return error.message;
  const name = error instanceof Error ? error.name : typeof error;
  return `the store of payments failed: ${error instanceof RedisError ? error.message : name}`;
}
