import { getOrderStatus } from './get-order-status.js';
import type { OrderState } from './get-order-status.js';
import { JuspayError } from '../juspay/juspay-error.js';
import type { OrderPayment } from './order-payment.js';
import { isClaimActive, readAttempt, writeAttempt } from './payment-attempt.js';
import type { PaymentAttempt } from './payment-attempt.js';
import type { PaymentResult } from './payment-result.js';
import type { PaymentStore } from './payment-store.js';
import { isPaid } from './to-payment-result.js';

const pollInterval = 250;

/** What an earlier attempt came to, or undefined where it took nothing and another one may start. */
export async function resolveEarlierAttempt(
  payment: OrderPayment,
  key: string,
  attempt: PaymentAttempt,
): Promise<PaymentResult | undefined> {
  if (attempt.result?.status === 'FAILED') return undefined;
  if (attempt.customerId !== payment.customerId) {
    throw new JuspayError('rejected', 'The order is being paid by another customer.');
  }
  if (!attempt.result) {
    const outcome = await waitFor(payment.store, key);
    if (outcome) return outcome;
  }
  if (attempt.result && isPaid(attempt.result)) return attempt.result;

  const found = await getOrderStatus(payment);
  if (!found || found.result.status === 'UNKNOWN') {
    return attempt.result ?? { status: 'UNKNOWN', code: 'unavailable' };
  }
  if (found.open || found.result.status === 'FAILED') {
    if (isReflectedIn(attempt, found) || !(await isClaimActive(payment.store, key))) return undefined;
    return attempt.result ?? { status: 'UNKNOWN', code: 'timeout' };
  }
  await writeAttempt(payment, key, { ...attempt, result: found.result });
  return found.result;
}

/**
 * Whether what Juspay says of the order now counts the attempt in; a debit whose answer was lost may still be on its
 * way. A short one waits for the customer, who may choose another wallet.
 */
function isReflectedIn({ result }: PaymentAttempt, found: OrderState): boolean {
  return result?.status === 'PENDING' && (result.topUpUrl !== null || found.result.status === 'FAILED');
}

/** Waits while another server debits. Undefined where that server is gone. */
async function waitFor(store: PaymentStore, key: string): Promise<PaymentResult | undefined> {
  while (await isClaimActive(store, key)) {
    await new Promise((resolve) => setTimeout(resolve, pollInterval));
    const text = await store.get(key);
    const result = text === null ? undefined : readAttempt(text).result;
    if (result) return result;
  }
  return undefined;
}
