import type { JuspayClient } from '../juspay/juspay-client.js';
import type { PaymentExpectation } from './payment-expectation.js';
import type { PaymentStore } from './payment-store.js';

/** The order that a call is about, and what the call needs. */
export interface OrderCall {
  juspay: JuspayClient;
  store: PaymentStore;
  customerId: string;
  orderId: string;
  expected: PaymentExpectation;
  /** Transaction that no longer counts, by the merchant's word. */
  payAgainAfter: string | undefined;
  /** Ends all waiting before a debit. */
  signal: AbortSignal;
  report: (error: unknown) => void;
}

/** A call that can debit. */
export interface PaymentCall extends OrderCall {
  choice: unknown;
  /** Milliseconds. */
  timeout: number;
  /** Milliseconds. */
  settleAfter: number;
  methodOptions: Record<string, Record<string, string>>;
}
