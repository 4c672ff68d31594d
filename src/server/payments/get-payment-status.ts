import { assertId, assertOrderId } from '../juspay/assert-id.js';
import type { JuspayClient } from '../juspay/juspay-client.js';
import { JuspayError } from '../juspay/juspay-error.js';
import { reportError } from '../report-error.js';
import { defaultStoreOf } from './default-store.js';
import { guardStore } from './guard-store.js';
import { readExpectation } from './payment-expectation.js';
import { readDuration } from './payment-options.js';
import type { PaymentOptions } from './payment-options.js';
import type { PaymentResult } from './payment-result.js';
import { readArguments } from './read-arguments.js';
import { readPaymentState } from './read-payment-state.js';
import { createPaymentSharer } from './share-payment.js';
import { writePaymentError } from './write-payment-error.js';

export interface PaymentQuestion {
  orderId: string;
  /** ID of the signed-in customer, from the session. */
  customerId: string;
  /** What the order must cost, in major units. When Juspay's order differs, the result is MISMATCHED. */
  amount?: number | string | undefined;
  /** ISO 4217 code that the order must have. */
  currency?: string | undefined;
}

/**
 * Returns how an order stands, without debiting anything: on the page that the customer returns to, while the browser
 * polls, after a webhook, and before goods leave. Use the store of `payWithWallet`: it knows of debits that Juspay's
 * status does not show yet.
 *
 * An order that nobody has tried to pay is PENDING without an action. It does not throw.
 *
 * @example
 * const result = await getPaymentStatus(juspay, { orderId, customerId, amount: 1499 }, { store });
 */
export async function getPaymentStatus(
  juspay: JuspayClient,
  question: PaymentQuestion,
  options: PaymentOptions = {},
): Promise<PaymentResult> {
  const given = readArguments(() => {
    const { orderId, customerId, amount, currency } = question ?? {};
    const { store, onError = writePaymentError, signal } = options ?? {};
    const timeout = readDuration(options?.timeout, 30_000);
    return { orderId, customerId, amount, currency, store, onError, signal, timeout };
  });
  if (!given) return { status: 'FAILED', code: 'rejected' };
  const { orderId, customerId, amount, currency, store, onError, signal, timeout } = given;
  try {
    assertId('customer', customerId);
    assertOrderId(orderId);
  } catch (error) {
    return { status: 'FAILED', code: error instanceof JuspayError ? error.code : 'invalid_id' };
  }
  const report = (error: unknown) => reportError(onError, error, { orderId });
  try {
    const call = {
      juspay,
      store: guardStore(store ?? defaultStoreOf(juspay)),
      customerId,
      orderId,
      expected: readExpectation(amount, currency),
      payAgainAfter: undefined,
      report,
    };
    return await createPaymentSharer()(orderId, { timeout, signal }, async (ended) => {
      const { resolution } = await readPaymentState({ ...call, signal: ended });
      return resolution.result;
    });
  } catch (error) {
    report(error);
    return { status: 'UNKNOWN', code: 'unavailable' };
  }
}
