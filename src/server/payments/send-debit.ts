import { withTimeout } from '../../contract/with-timeout.js';
import { assertOrder } from '../juspay/assert-answer.js';
import type { WalletMethod } from '../juspay/get-wallet-token.js';
import { JuspayError } from '../juspay/juspay-error.js';
import type { PaymentAttempt } from './payment-attempt.js';
import type { PaymentCall } from './payment-call.js';
import type { PaymentResult } from './payment-result.js';
import { toPaymentResult } from './to-payment-result.js';

/** A method to debit, the token that pays from it, and additional fields of the method. */
export interface Means extends WalletMethod {
  token: string;
  options: Record<string, string>;
}

/** What a debit that was sent adds to its attempt. */
export type DebitOutcome = PaymentAttempt & { result: PaymentResult };

/**
 * Sends one debit. Its result is FAILED only when Juspay says that it declined, or that it did not process the debit.
 * Any other answer without an outcome is UNKNOWN.
 */
export async function sendDebit(
  call: PaymentCall,
  { method, type, token, options }: Means,
): Promise<DebitOutcome> {
  const { juspay, orderId, customerId, timeout } = call;
  const debit = { orderId, customerId, paymentMethod: method, paymentMethodType: type, token, options };
  try {
    const answer = await withTimeout(
      timeout,
      undefined,
      async (signal) => assertOrder(await juspay.directDebit(debit, { signal }), orderId),
      () => new JuspayError('timeout', 'Juspay did not answer the debit in time.'),
    );
    const { phase, result, transactionId } = toPaymentResult(answer);
    // A debit that has begun is not NEW.
    if (phase === null || phase === 'not_started') {
      return { customerId, result: { status: 'UNKNOWN', code: 'malformed_answer' } };
    }
    const isPage = result.status === 'PENDING' && result.action !== null && result.action.kind !== 'top_up';
    return {
      customerId,
      result,
      ...(transactionId !== null && { transactionId }),
      ...((phase === 'authenticating' || isPage) && { authenticating: true }),
    };
  } catch (error) {
    if (error instanceof JuspayError && error.notProcessed) {
      return { customerId, result: { status: 'FAILED', code: 'not_processed' } };
    }
    call.report(error);
    const code = error instanceof JuspayError ? error.code : 'unavailable';
    return { customerId, result: { status: 'UNKNOWN', code } };
  }
}
