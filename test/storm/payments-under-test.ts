// The only file of the storm that knows the library's API.
import * as library from '../../src/server.js';
import type { PaymentStore, RedisEval } from '../../src/server.js';

export type { PaymentStore } from '../../src/server.js';

/** What both calls answer, as far as the storm looks at it. */
export interface Said {
  status: string;
  code?: string;
  action?: { kind: string; url: string | null } | null;
  overpaid?: unknown;
}

export interface Question {
  orderId: string;
  customerId: string;
  amount: number;
  walletId: string;
}

export interface ServerOptions {
  juspayUrl: string;
  apiKey: string;
  merchantId: string;
  /** Time limit of one call to Juspay, in milliseconds. */
  callTimeout: number;
  /** Time limit of one payment, in milliseconds. */
  payTimeout: number;
  /** Settling time of an attempt whose outcome is unclear, in milliseconds. */
  settleAfter: number;
  store: PaymentStore;
}

type Call = (juspay: unknown, question: object, options: object) => Promise<Said>;

/** One server of a merchant. */
export function createServerUnderTest(options: ServerOptions) {
  const { juspayUrl, apiKey, merchantId, callTimeout, payTimeout: timeout, settleAfter, store } = options;
  const juspay = library.createJuspayClient({ apiKey, merchantId, baseUrl: juspayUrl, timeout: callTimeout });
  const { payWithWallet, getPaymentStatus } = library as unknown as Record<string, Call | undefined>;
  const settings = { store, settleAfter, timeout, onError: () => {} };
  return {
    async pay({ orderId, customerId, walletId }: Question): Promise<Said> {
      if (!payWithWallet) throw new Error('The library has no payWithWallet.');
      return await payWithWallet(juspay, { orderId, customerId, walletId, choice: walletId }, settings);
    },
    /** Undefined while the library has no such call. */
    async status({ orderId, customerId, amount }: Question): Promise<Said | undefined> {
      return await getPaymentStatus?.(juspay, { orderId, customerId, amount }, settings);
    },
  };
}

export function createRedisStore(run: RedisEval, prefix: string): PaymentStore {
  return library.createRedisPaymentStore({ eval: run, prefix });
}

/** Whether the library can be asked without paying. */
export const hasStatusCall = 'getPaymentStatus' in library;

const paid = ['CHARGED', 'AUTHORIZED'];

export const saysPaid = ({ status }: Said): boolean => paid.includes(status);
export const saysPartlyPaid = ({ status }: Said): boolean => status === 'PARTIALLY_PAID';
export const saysFailed = ({ status }: Said): boolean => status === 'FAILED';
export const saysOpen = ({ status }: Said): boolean => status === 'PENDING' || status === 'UNKNOWN';
