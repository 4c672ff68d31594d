import { isClaimActive, parseAttempt } from './payment-attempt.js';
import type { OrderCall } from './payment-call.js';

/** Milliseconds. */
const pollInterval = 250;

/**
 * Waits while another server may be sending an attempt's debit.
 *
 * @returns Whether the wait is over. False when the call's time is over first.
 */
export async function waitForAttempt(call: OrderCall, key: string): Promise<boolean> {
  const { store, signal } = call;
  while (await isClaimActive(call, key)) {
    const text = await store.get(key);
    if (text !== null && parseAttempt(text).result) return true;
    await new Promise((resolve) => setTimeout(resolve, pollInterval));
    if (signal.aborted) return false;
  }
  return true;
}
