import { getOrderStatus, findEarlierPayment } from './get-order-status.js';
import { JuspayError } from '../juspay/juspay-error.js';
import { getWalletToken } from '../juspay/get-wallet-token.js';
import type { WalletWithToken } from '../juspay/get-wallet-token.js';
import type { OrderPayment } from './order-payment.js';
import { attemptKey, claimAttempt, readAttempt, writeAttempt } from './payment-attempt.js';
import type { PaymentResult } from './payment-result.js';
import { toPaymentResult } from './to-payment-result.js';
import { resolveEarlierAttempt } from './resolve-earlier-attempt.js';

/** Juspay takes no more than 25 transactions for one order. */
const maxAttempts = 25;
/** Shorter than an attempt lives, however long the client's own time limit is. */
const debitLimit = 90_000;

/**
 * Pays an order unless it is paid. Each debit is an attempt, claimed in the store before it is sent, so that of two
 * servers one debits and the other waits for its outcome.
 *
 * @throws {JuspayError} Only before a debit.
 */
export async function payOrder(payment: OrderPayment): Promise<PaymentResult> {
  const { juspay, store, customerId, walletId, orderId } = payment;
  let wallet: WalletWithToken | undefined;
  for (let attempt = 1; attempt <= maxAttempts;) {
    const key = attemptKey(orderId, attempt);
    const before = await store.get(key);
    if (before !== null) {
      const settled = await resolveEarlierAttempt(payment, key, readAttempt(before));
      if (settled) return settled;
      attempt += 1;
      continue;
    }
    const known = await findEarlierPayment(payment);
    if (known) return known;
    wallet ??= await getWalletToken((id) => juspay.listWallets(id), customerId, walletId);
    const method = payment.paymentMethod ?? wallet.provider;
    if (method !== wallet.provider && !wallet.methods.includes(method)) {
      throw new JuspayError('rejected', 'The wallet does not hold this payment method.');
    }
    if (!(await claimAttempt(payment, key))) continue;
    const result = await debit(payment, method, wallet.token);
    await writeAttempt(payment, key, { customerId, result });
    return result;
  }
  throw new JuspayError('rejected', 'The order has been tried too often.');
}

async function debit(payment: OrderPayment, paymentMethod: string, token: string): Promise<PaymentResult> {
  const { juspay, orderId, customerId } = payment;
  const signal = AbortSignal.timeout(debitLimit);
  try {
    return toPaymentResult(
      await juspay.directDebit({ orderId, customerId, paymentMethod, token }, { signal }),
    );
  } catch (error) {
    const other = signal.aborted ? 'timeout' : 'unavailable';
    const code = error instanceof JuspayError ? error.code : other;
    const uncertain = code === 'timeout' || code === 'unavailable' || code === 'malformed_answer';
    // Even a refusal can mean that the order is paid already, or being paid.
    const found = uncertain || code === 'rejected' ? await getOrderStatus(payment) : undefined;
    if (found && !found.open && found.result.status !== 'FAILED') return found.result;
    if (code === 'rejected' && !found) return { status: 'UNKNOWN', code: 'unavailable' };
    return uncertain ? { status: 'UNKNOWN', code } : { status: 'FAILED', code };
  }
}
