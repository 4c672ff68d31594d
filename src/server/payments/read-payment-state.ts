import { getOrderStatus } from './get-order-status.js';
import { readAttempts, updateAttempt } from './payment-attempt.js';
import type { StoredAttempt } from './payment-attempt.js';
import type { OrderCall } from './payment-call.js';
import { PaymentError } from './payment-error.js';
import { isOver, resolveEarlierAttempt } from './resolve-earlier-attempt.js';
import type { Resolution } from './resolve-earlier-attempt.js';

/** How long a payment that is known to be over waits for the order's status, in milliseconds. */
const shortWait = 5000;

const paidByOther: Resolution = {
  mayPay: false,
  result: { status: 'FAILED', code: 'rejected' },
  pageOpen: false,
};

export interface PaymentState {
  attempts: StoredAttempt[];
  resolution: Resolution;
}

/**
 * Reads how an order stands: first the attempts in the store, then Juspay's status of the order. This sequence counts:
 * a status that was read before the settling time was over proves nothing.
 */
export async function readPaymentState(call: OrderCall): Promise<PaymentState> {
  const attempts = await readAttempts(call);
  const last = attempts.at(-1);
  if (last && last.customerId !== call.customerId && last.result?.status !== 'FAILED') {
    // Another customer is paying the order.
    return { attempts, resolution: paidByOther };
  }
  const isKnown = last?.result !== undefined && isOver(last.result);
  const order = await getOrderStatus(call, isKnown ? shortWait : undefined);
  const resolution = resolveEarlierAttempt(attempts, order, call.payAgainAfter);
  const { learned, result } = resolution;
  await updateAttempt(call, learned);
  if ('overpaid' in result && result.overpaid) {
    call.report(new PaymentError('overpaid', 'Two transactions have paid this order.'));
  }
  return {
    attempts: attempts.map((one) => (one.key === learned?.key ? { ...one, ...learned.attempt } : one)),
    resolution,
  };
}
