/**
 * A wallet exactly as Juspay sends it, with its keys in this order. Any value is possible, so that tests can use odd
 * rows.
 */
export type WalletRow = Record<string, unknown>;

/** Juspay's hints for the OTP field. Some providers send them on authenticate and link. */
export interface AuthParams {
  is_resend_allowed: boolean;
  is_submit_allowed: boolean;
  /** Seconds, as a string. */
  resend_wait_time: string;
}

/** One wallet in the emulator: the row that Juspay holds, and facts that only the wallet's provider knows. */
export interface EmulatedWallet {
  /** The row that Juspay answers. `token` is an example: each answer carries a new token with the same prefix. */
  row: WalletRow;
  /**
   * Money at the provider, in major units. A refresh copies it into the row. Null where the provider gives no balance.
   *
   * @default the balance of the row
   */
  providerBalance?: number | null | undefined;
  /**
   * Balances at the provider of the row's `sub_details`, by payment method, in major units.
   *
   * @default the balances of the row
   */
  instrumentBalances?: Record<string, number | null> | undefined;
  /**
   * Whether Juspay knows when it checked the balance. With `false` a refresh changes the balance and leaves
   * `last_refreshed` as it is.
   *
   * @default true
   */
  dated?: boolean | undefined;
  /**
   * The OTP that links the wallet.
   *
   * @default '1234', and 'TWID0000000000001234' for Twid
   */
  otp?: string | undefined;
  /**
   * Whether the customer links the wallet with an OTP or on a page of its provider.
   *
   * @default 'redirect' for AMAZONPAY and PAYPAL, else 'otp'
   */
  linking?: 'otp' | 'redirect' | undefined;
  /** Hints that authenticate and link send. By default Twid and LazyPay have them. */
  authParams?: AuthParams | undefined;
  /** Whether the provider refuses every OTP. Three wrong OTPs set it. */
  locked?: boolean | undefined;
  /** Whether the provider is unreachable. A refresh then leaves the row as it is. */
  down?: boolean | undefined;
  /** How long the provider takes to answer, in milliseconds. Overrides the emulator's `perProvider`. */
  latency?: number | undefined;
  /**
   * Whether a payment above the balance offers to add the missing money.
   *
   * @default true for money, false for pay-later credit
   */
  topUp?: boolean | undefined;
  /**
   * How the customer confirms each payment. The debit answers `PENDING_VBV`: with `'page'` it has the URL of a page,
   * with `'app'` it has no URL, and only `finishTransaction` ends it.
   *
   * @default no confirmation
   */
  authentication?: 'page' | 'app' | undefined;
}

/** A customer in the emulator. */
export interface EmulatedCustomer {
  wallets: EmulatedWallet[];
  /** The fields of `POST /customers`, by Juspay's names. */
  profile?: Record<string, string> | undefined;
  /** Counts of the list answer, where they differ from the rows. */
  envelope?:
    | { count?: number | undefined; offset?: number | undefined; total?: number | undefined }
    | undefined;
}
