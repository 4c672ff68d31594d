import type { JuspayRecord } from './create-transport.js';

export interface CallOptions {
  /** Aborts the call; it then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/** Juspay's list envelope. Its `list` is proved to be an array, nothing else is. */
export interface JuspayList extends JuspayRecord {
  list: unknown[];
}

export interface NewWallet {
  /** Provider as Juspay writes it: `"PAYTM"`. */
  provider: string;
  /** The customer's number at the provider, where it differs from the one that Juspay knows. */
  mobileNumber?: string | undefined;
  /** Whether the provider sends the customer a code at once. */
  authenticate?: boolean | undefined;
}

export interface NewOrder {
  /** Up to 20 letters, digits, hyphens and underscores; unique for the merchant. */
  orderId: string;
  /** Major units (rupees for INR), with no more decimals than the currency has. */
  amount: number | string;
  customerId: string;
  /** ISO 4217 code. Juspay takes INR where it is left out. */
  currency?: string | undefined;
  customerEmail?: string | undefined;
  customerPhone?: string | undefined;
  description?: string | undefined;
  /** Where the customer comes back to after a step at a provider. */
  returnUrl?: string | undefined;
}

export interface NewCustomer {
  /** The merchant's ID of the customer. Juspay calls it `object_reference_id`. */
  customerId: string;
  mobileNumber?: string | undefined;
  /** Such as `"91"`. */
  mobileCountryCode?: string | undefined;
  emailAddress?: string | undefined;
  firstName?: string | undefined;
  lastName?: string | undefined;
}

export interface DirectDebit {
  orderId: string;
  customerId: string;
  /** As Juspay writes it: `"PAYTM"`. */
  paymentMethod: string;
  /**
   * As Juspay writes it in the wallet's `sub_details`: `"CONSUMER_FINANCE"` for Amazon Pay Later.
   * @default 'WALLET'
   */
  paymentMethodType?: string | undefined;
  /** Further fields that the method needs, such as `{ pre_auth_enabled: 'true' }`. They replace no other field. */
  options?: Record<string, string> | undefined;
  /** From `getWalletToken`; pays once. */
  token: string;
}

/**
 * Juspay's wallet API for the merchant's server. Each method gives Juspay's JSON body as it came (with one-time
 * tokens and mobile numbers in it, so it is not for browsers: `createWalletsProxy` is) and throws `JuspayError`.
 * Ids are checked before anything is sent (`invalid_id`). Nothing is tried twice.
 */
export interface JuspayClient {
  /** The customer's wallets, linked or not, with balances as last refreshed. */
  listWallets: (customerId: string, options?: CallOptions) => Promise<JuspayList>;
  /** Asks every provider for the balance. Slow: 0.3 to 3.5 s in Juspay's samples. Linked wallets only. */
  refreshBalances: (customerId: string, options?: CallOptions) => Promise<JuspayList>;
  /** Asks one provider for the balance. */
  refreshWallet: (customerId: string, walletId: string, options?: CallOptions) => Promise<JuspayRecord>;
  /** Adds an unlinked wallet. */
  createWallet: (customerId: string, wallet: NewWallet, options?: CallOptions) => Promise<JuspayRecord>;
  /** Makes the provider send the customer a code. */
  authenticateWallet: (customerId: string, walletId: string, options?: CallOptions) => Promise<JuspayRecord>;
  /** Makes the provider send the code again; documented for Twid only. */
  resendOtp: (customerId: string, walletId: string, options?: CallOptions) => Promise<JuspayRecord>;
  /** Links with the code. A wrong one can throw `wrong_otp` or come back as a wallet with `linked: false`. */
  linkWallet: (
    customerId: string,
    walletId: string,
    otp: string,
    options?: CallOptions,
  ) => Promise<JuspayRecord>;
  delinkWallet: (customerId: string, walletId: string, options?: CallOptions) => Promise<JuspayRecord>;
  /**
   * A one-time token to pay from this wallet now; good for 10 to 15 minutes. It lists the customer's wallets, which
   * proves that the wallet is theirs.
   *
   * @throws {JuspayError} `wallet_not_found` where it is not theirs, `not_linked` where it gives no token.
   */
  getWalletToken: (customerId: string, walletId: string, options?: CallOptions) => Promise<string>;
  /** The customer as Juspay knows them. Throws `customer_not_found` when Juspay does not. */
  getCustomer: (customerId: string, options?: CallOptions) => Promise<JuspayRecord>;
  createCustomer: (customer: NewCustomer, options?: CallOptions) => Promise<JuspayRecord>;
  createOrder: (order: NewOrder, options?: CallOptions) => Promise<JuspayRecord>;
  /**
   * The order with its payment status, such as `"CHARGED"`. Throws `malformed_answer` when the answer is about another
   * order, and `order_not_found` when Juspay says that it does not know the order.
   */
  getOrder: (customerId: string, orderId: string, options?: CallOptions) => Promise<JuspayRecord>;
  /** Pays an order from a wallet; `payWithWallet` does so with all checks. */
  directDebit: (debit: DirectDebit, options?: CallOptions) => Promise<JuspayRecord>;
}
