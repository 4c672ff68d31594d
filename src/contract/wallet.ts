/** What the balance of an instrument is: money, credit still available, reward points, or something unknown. */
export type InstrumentKind = 'money' | 'credit' | 'points' | 'other';

/** Something that a wallet can pay with, such as Paytm Postpaid. Balances are never added up. */
export interface Instrument {
  /** Payment method as Juspay writes it: `"PAYTM_POSTPAID"`. Unique in its wallet. */
  method: string;
  /** Payment method type as Juspay writes it: `"WALLET"`, `"CONSUMER_FINANCE"`, `"REWARD"` or any other. */
  type: string;
  kind: InstrumentKind;
  /** Major units (rupees for INR) or points. Null if unknown. 0 is a real balance. */
  balance: number | null;
  /** When the balance was last checked, in epoch milliseconds. Null if never. */
  lastRefreshed: number | null;
  /** Whether Juspay states no time for this balance. `lastRefreshed` is then the time of the refresh that found it. */
  undated?: boolean | undefined;
}

/** A customer's wallet, free of secrets: no token, no full mobile number. */
export interface Wallet {
  /** Empty for an unlinked wallet that the server has not created yet. No other wallet in the list has its provider. */
  id: string;
  /** Provider as Juspay writes it: `"PAYTM"`. An open set. */
  provider: string;
  /** Juspay's bank code, such as `"JP_PAYTM"`. Not derivable from the provider. */
  bankCode: string | null;
  linked: boolean;
  /** Masked (`"77****78"`), or null. */
  mobileNumber: string | null;
  /**
   * At least one. The first is the wallet's own, with the provider as its method, unless the wallet has
   * neither a balance nor an instrument of that name.
   */
  instruments: Instrument[];
}
