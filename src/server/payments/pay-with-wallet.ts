import { assertId, assertOrderId } from '../juspay/assert-id.js';
import type { JuspayClient } from '../juspay/juspay-client.js';
import { JuspayError } from '../juspay/juspay-error.js';
import { reportError } from '../report-error.js';
import { defaultStoreOf } from './default-store.js';
import { guardStore } from './guard-store.js';
import { payOrder } from './pay-order.js';
import { readExpectation } from './payment-expectation.js';
import { readDuration } from './payment-options.js';
import type { PaymentOptions } from './payment-options.js';
import type { PaymentResult } from './payment-result.js';
import { readArguments } from './read-arguments.js';
import { createPaymentSharer } from './share-payment.js';
import { writePaymentError } from './write-payment-error.js';

export interface WalletPayment {
  /** An order of this customer, made with `createOrder`. */
  orderId: string;
  /** ID of the signed-in customer, from the session. */
  customerId: string;
  /**
   * What the customer chose, as the form posted it: a wallet's ID, or `walletId:METHOD` such as
   * `"wlt_1:PAYTM_POSTPAID"`. Whether the wallet is this customer's and holds the method is checked here.
   */
  choice: string;
  /** What the order must cost, in major units. When Juspay's order differs, the result is MISMATCHED. */
  amount?: number | string | undefined;
  /** ISO 4217 code that the order must have. */
  currency?: string | undefined;
}

export interface WalletPaymentOptions extends PaymentOptions {
  /**
   * How long an unclear debit blocks the order at least, in milliseconds, by the store's clock. After it, Juspay's
   * status of the order decides. It has to be longer than a late debit takes until the order shows it.
   * @default 120_000
   */
  settleAfter?: number | undefined;
  /**
   * Further form fields for a payment method.
   * @example { SIMPL_SOD: { pre_auth_enabled: 'true' } }
   */
  methodOptions?: Record<string, Record<string, string>> | undefined;
  /**
   * ID of a transaction of this order that no longer counts, by the merchant's word: an authentication that cannot be
   * finished any more, or a payment that was voided or refunded. The order can then be paid again.
   */
  payAgainAfter?: string | undefined;
}

const sharers = new WeakMap<JuspayClient, ReturnType<typeof createPaymentSharer>>();

/**
 * Pays an order from a wallet, for the merchant's pay route. It proves that the wallet is the customer's, gets its
 * one-time token, debits it and reads the outcome. However often it is called, it starts no second debit while an
 * earlier one has taken money or can still take money.
 *
 * It does not throw. What Juspay, the customer or the store does is a `PaymentResult`. Before goods leave, call
 * `getPaymentStatus` with the order's amount.
 *
 * @example
 * const result = await payWithWallet(juspay, { orderId, customerId, choice, amount: 1499 }, { store });
 * if (result.status === 'CHARGED') await deliver(orderId);
 */
export async function payWithWallet(
  juspay: JuspayClient,
  payment: WalletPayment,
  options: WalletPaymentOptions = {},
): Promise<PaymentResult> {
  const given = readArguments(() => {
    const { orderId, customerId, choice, amount, currency } = payment ?? {};
    const { store, onError = writePaymentError, signal, methodOptions, payAgainAfter } = options ?? {};
    const timeout = readDuration(options?.timeout, 30_000);
    const settleAfter = readDuration(options?.settleAfter, 120_000);
    return {
      ...{ orderId, customerId, choice, amount, currency },
      ...{ store, onError, signal, methodOptions, payAgainAfter, timeout, settleAfter },
    };
  });
  if (!given) return { status: 'FAILED', code: 'rejected' };
  const { orderId, customerId, amount, currency, onError, timeout, signal } = given;
  try {
    assertId('customer', customerId);
    assertOrderId(orderId);
  } catch (error) {
    return { status: 'FAILED', code: error instanceof JuspayError ? error.code : 'invalid_id' };
  }
  const report = (error: unknown) => reportError(onError, error, { orderId });
  try {
    const share = sharers.get(juspay) ?? createPaymentSharer();
    sharers.set(juspay, share);
    const call = {
      juspay,
      store: guardStore(given.store ?? defaultStoreOf(juspay)),
      customerId,
      orderId,
      choice: given.choice,
      expected: readExpectation(amount, currency),
      payAgainAfter: given.payAgainAfter,
      timeout,
      settleAfter: given.settleAfter,
      methodOptions: given.methodOptions ?? {},
      report,
    };
    const key = `${customerId}:${orderId}:${textOf(amount)}:${textOf(currency)}`;
    return await share(key, { timeout, signal }, (ended) => payOrder({ ...call, signal: ended }));
  } catch (error) {
    // The store failed, and an earlier attempt may be in it, or there is no client.
    report(error);
    return { status: 'UNKNOWN', code: 'unavailable' };
  }
}

/** Calls that expect the same of an order share their outcome. */
function textOf(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : typeof value;
}
