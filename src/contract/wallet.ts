/** What a figure under a wallet is: money in it, pay-later credit still available, or reward points. */
export type SubBalanceKind = 'wallet' | 'credit' | 'reward' | 'other';

/** One figure held under a wallet, such as Paytm Postpaid under Paytm. Never to be added to another. */
export interface SubBalance {
  /** Payment method as Juspay writes it: `"PAYTM_POSTPAID"`. */
  method: string;
  kind: SubBalanceKind;
  /** Major units, or null where it is not known. */
  balance: number | null;
  /** Epoch milliseconds, or null for never. */
  lastRefreshed: number | null;
}

/** A customer's wallet, free of secrets: no token, no full mobile number. */
export interface Wallet {
  id: string;
  /** Provider as Juspay writes it: `"PAYTM"`. An open set. */
  provider: string;
  /** Juspay's bank code, such as `"JP_PAYTM"`. Not derivable from the provider. */
  bankCode: string | null;
  linked: boolean;
  /** Major units (rupees for INR), or null where it is not known. 0 is a real balance. */
  balance: number | null;
  /** When the balance was last checked, in epoch milliseconds, or null for never. */
  lastRefreshed: number | null;
  /** Masked (`"77****78"`), or null. */
  mobileNumber: string | null;
  subBalances: SubBalance[];
}
