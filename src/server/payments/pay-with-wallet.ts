import { RedisError } from '../redis-eval.js';
import { assertId, assertOrderId } from '../juspay/assert-id.js';
import { createSingleFlight } from '../single-flight.js';
import type { JuspayClient } from '../juspay/juspay-client.js';
import { JuspayError } from '../juspay/juspay-error.js';
import { payOrder } from './pay-order.js';
import type { PaymentResult } from './payment-result.js';
import { createMemoryPaymentStore } from './payment-store.js';
import type { PaymentStore } from './payment-store.js';
import { reportError } from '../report-error.js';

export interface WalletPayment {
  /** The signed-in customer, from the session. */
  customerId: string;
  /** As the browser sent it; whether it is this customer's is checked here. */
  walletId: string;
  /** An order of this customer's, made with `createOrder`. */
  orderId: string;
  /**
   * One of the wallet's sub-balances, such as `"PAYTM_POSTPAID"`.
   * @default the wallet's own provider
   */
  paymentMethod?: string | undefined;
}

export interface PaymentOptions {
  /**
   * Where attempts are written down. Several servers, or short-lived functions, need one that they share
   * (`createRedisPaymentStore`).
   * @default memory of the Juspay client that is handed in; another client in the same process has its own
   */
  store?: PaymentStore | undefined;
  /**
   * Called where the store fails: before the debit nothing is taken, after it the outcome is given all the same. The
   * error is what the store threw; that of `createRedisPaymentStore` holds no secret. It is not waited for, and may
   * be async.
   * @default writes the order's id and what failed with console.error
   */
  onError?: ((error: unknown, context: PaymentErrorContext) => unknown) | undefined;
}

export interface PaymentErrorContext {
  orderId: string;
}

/** What a client's payments share. */
interface Counter {
  store: PaymentStore;
  share: (key: string, work: () => Promise<PaymentResult>) => Promise<PaymentResult>;
}

const counters = new WeakMap<JuspayClient, Counter>();

/**
 * Pays an order from a wallet, for the merchant's pay route: proves that the wallet is the customer's, mints its
 * one-time token, debits it and reads the outcome. However often and fast it is called, an order is charged once:
 * calls meanwhile share one outcome, a paid order is answered as paid, and one whose answer was lost is asked about
 * before it is paid again. So is one that the store does not know.
 *
 * It does not throw for what Juspay or a customer does; see `PaymentResult`. Before goods leave, compare the order's
 * amount and status with `juspay.getOrder`, as Juspay recommends.
 */
export async function payWithWallet(
  juspay: JuspayClient,
  payment: WalletPayment,
  options: PaymentOptions = {},
): Promise<PaymentResult> {
  const { customerId, walletId, orderId, paymentMethod } = payment;
  const report = (error: unknown) => reportError(options.onError ?? writeError, error, { orderId });
  try {
    assertId('customer', customerId);
    assertId('wallet', walletId);
    assertOrderId(orderId);
    const counter = counterOf(juspay);
    const store = options.store ?? counter.store;
    return await counter.share(`${customerId}:${orderId}`, () =>
      payOrder({ juspay, store, customerId, walletId, orderId, paymentMethod, report }),
    );
  } catch (error) {
    if (error instanceof JuspayError) return { status: 'FAILED', code: error.code };
    // The store failed, and an earlier attempt may be in it.
    report(error);
    return { status: 'UNKNOWN', code: 'unavailable' };
  }
}

function counterOf(juspay: JuspayClient): Counter {
  const counter = counters.get(juspay) ?? {
    store: createMemoryPaymentStore(),
    share: createSingleFlight<PaymentResult>(),
  };
  counters.set(juspay, counter);
  return counter;
}

function writeError(error: unknown, { orderId }: PaymentErrorContext): void {
  const name = error instanceof Error ? error.name : typeof error;
  const why = error instanceof RedisError ? error.message : name;
  console.error(`batua: order ${orderId}: the store of payments failed: ${why}`);
}
