import type { JuspayRecord } from './create-transport.js';

export interface CallOptions {
  /** Aborts the call, which then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/** Juspay's list envelope. Only `list` is checked: it is an array. */
export interface JuspayList extends JuspayRecord {
  list: unknown[];
}

export interface NewWallet {
  /** Provider as Juspay writes it: `"PAYTM"`. */
  provider: string;
  /** The customer's number at the provider, if Juspay knows another one. */
  mobileNumber?: string | undefined;
  /** Whether the provider sends the customer an OTP at once. */
  authenticate?: boolean | undefined;
}

export interface NewOrder {
  /** Up to 20 letters, digits, hyphens and underscores. Unique for the merchant. */
  orderId: string;
  /** Major units (rupees for INR), with no more decimals than the currency has. */
  amount: number | string;
  customerId: string;
  /** ISO 4217 code. Juspay uses INR when it is left out. */
  currency?: string | undefined;
  customerEmail?: string | undefined;
  customerPhone?: string | undefined;
  description?: string | undefined;
  /** URL to which the customer returns from the page of a provider. */
  returnUrl?: string | undefined;
}

export interface NewCustomer {
  /** The merchant's ID of the customer. Juspay calls it `object_reference_id`. */
  customerId: string;
  mobileNumber?: string | undefined;
  /** Without a plus sign: `"91"`. */
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
  /** Additional fields that the method needs, such as `{ pre_auth_enabled: 'true' }`. They cannot replace others. */
  options?: Record<string, string> | undefined;
  /** One-time token from `getWalletToken`. */
  token: string;
}

/**
 * Juspay's wallet API for the merchant's server. Each method returns Juspay's JSON body unchanged and throws
 * `JuspayError`. The bodies hold one-time tokens and mobile numbers, so never send them to a browser. Use
 * `createWalletsProxy` for that. IDs are checked before a request is sent (`invalid_id`). No request is repeated.
 */
export interface JuspayClient {
  /** Returns the customer's wallets, linked or not, with the balances of the last refresh. */
  listWallets: (customerId: string, options?: CallOptions) => Promise<JuspayList>;
  /** Checks the balances of all linked wallets at their providers. It takes 0.3 to 3.5 s in Juspay's samples. */
  refreshBalances: (customerId: string, options?: CallOptions) => Promise<JuspayList>;
  /** Checks the balance of one wallet at its provider. */
  refreshWallet: (customerId: string, walletId: string, options?: CallOptions) => Promise<JuspayRecord>;
  /** Adds a wallet that is not linked yet. */
  createWallet: (customerId: string, wallet: NewWallet, options?: CallOptions) => Promise<JuspayRecord>;
  /** Asks the provider to send the customer an OTP. */
  authenticateWallet: (customerId: string, walletId: string, options?: CallOptions) => Promise<JuspayRecord>;
  /** Asks the provider to send the OTP again. Juspay documents this only for Twid. */
  resendOtp: (customerId: string, walletId: string, options?: CallOptions) => Promise<JuspayRecord>;
  /** Links a wallet. A wrong OTP throws `wrong_otp`, or returns a wallet with `linked: false`. */
  linkWallet: (
    customerId: string,
    walletId: string,
    otp: string,
    options?: CallOptions,
  ) => Promise<JuspayRecord>;
  delinkWallet: (customerId: string, walletId: string, options?: CallOptions) => Promise<JuspayRecord>;
  /**
   * Returns a one-time token that pays from this wallet. It is valid for 10 to 15 minutes. The call lists the
   * customer's wallets, which proves that the wallet belongs to the customer.
   *
   * @throws {JuspayError} `wallet_not_found` if it belongs to another customer, `not_linked` if it has no token.
   */
  getWalletToken: (customerId: string, walletId: string, options?: CallOptions) => Promise<string>;
  /**
   * Returns an opaque text that changes with the customer, for the browser. It is derived from the API key and calls
   * nobody. The ID cannot be found from it.
   */
  customerTag: (customerId: string) => Promise<string>;
  /** Returns the customer. Throws `customer_not_found` if Juspay does not know them. */
  getCustomer: (customerId: string, options?: CallOptions) => Promise<JuspayRecord>;
  createCustomer: (customer: NewCustomer, options?: CallOptions) => Promise<JuspayRecord>;
  createOrder: (order: NewOrder, options?: CallOptions) => Promise<JuspayRecord>;
  /**
   * Returns the order with its payment status, such as `"CHARGED"`. Throws `malformed_answer` if the answer is about
   * another order, and `order_not_found` if Juspay says that it does not know the order.
   */
  getOrder: (customerId: string, orderId: string, options?: CallOptions) => Promise<JuspayRecord>;
  /** Pays an order from a wallet without any checks. `payWithWallet` pays with all checks. */
  directDebit: (debit: DirectDebit, options?: CallOptions) => Promise<JuspayRecord>;
}
