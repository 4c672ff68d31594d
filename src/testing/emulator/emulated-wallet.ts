/** A wallet exactly as Juspay sends it, its keys in this order. Values are open, so that every oddity can be planted. */
export type WalletRow = Record<string, unknown>;

/** Juspay's hints for the code field, sent on authenticate and link by some providers. */
export interface AuthParams {
  is_resend_allowed: boolean;
  is_submit_allowed: boolean;
  /** Seconds, as a string. */
  resend_wait_time: string;
}

/** One wallet in the emulator: the row that Juspay holds, and what only the wallet's provider knows. */
export interface EmulatedWallet {
  /** What Juspay answers. `token` is only a model: each answer carries a new one with the same prefix. */
  row: WalletRow;
  /**
   * Money at the provider, in major units; a refresh copies it into the row. Null where the provider tells no balance.
   *
   * @default what the row says
   */
  providerBalance?: number | null | undefined;
  /** Figures at the provider for the row's `sub_details`, by payment method, in major units. */
  subBalances?: Record<string, number | null> | undefined;
  /**
   * The code that links the wallet.
   *
   * @default '1234', and 'TWID0000000000001234' for Twid
   */
  otp?: string | undefined;
  /**
   * Whether the wallet is linked with a code or on a page of its provider.
   *
   * @default 'redirect' for AMAZONPAY and PAYPAL, else 'otp'
   */
  linking?: 'otp' | 'redirect' | undefined;
  /** Sent on authenticate and link. By default Twid and LazyPay have them. */
  authParams?: AuthParams | undefined;
  /** Whether the provider takes no more codes. Three wrong codes set it. */
  locked?: boolean | undefined;
  /** Whether the provider cannot be reached: a refresh leaves the row as it is. */
  down?: boolean | undefined;
  /** How long the provider takes to answer, in milliseconds. It wins over the emulator's `perProvider`. */
  latency?: number | undefined;
  /**
   * Whether a payment above the balance offers to add the missing money.
   *
   * @default true, and false for pay-later credit
   */
  topUp?: boolean | undefined;
}

/** A customer in the emulator. */
export interface EmulatedCustomer {
  wallets: EmulatedWallet[];
  /** What the list answer says of itself, where it differs from the rows. */
  envelope?:
    | { count?: number | undefined; offset?: number | undefined; total?: number | undefined }
    | undefined;
}
