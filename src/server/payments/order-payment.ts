import type { JuspayClient } from '../juspay/juspay-client.js';
import type { PaymentStore } from './payment-store.js';

/** What one call of `payWithWallet` is about. */
export interface OrderPayment {
  juspay: JuspayClient;
  store: PaymentStore;
  customerId: string;
  walletId: string;
  orderId: string;
  paymentMethod: string | undefined;
  /** Tells the merchant of a store that fails once the debit is sent. */
  report: (error: unknown) => void;
}
