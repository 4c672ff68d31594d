/** A wallet as Juspay sends it, in the fields that the bench fills. */
export interface WireRow {
  id: string;
  object: 'wallet_account';
  wallet: string;
  token: string;
  current_balance: string;
  linked: boolean;
  last_refreshed: string;
  juspay_bank_code: string;
  metadata: { mobile_number: string };
  sub_details: {
    payment_method: string;
    payment_method_type: string;
    current_balance: string;
    last_refreshed: string;
  }[];
}

export interface WireRowsOptions {
  /** Epoch milliseconds. */
  now: number;
  /**
   * Whether the rows are those of a refresh: every balance was checked now.
   * @default false
   */
  checkedNow?: boolean | undefined;
  /**
   * What is added to every balance, in major units.
   * @default 0
   */
  raisedBy?: number | undefined;
}

const providers = ['PAYTM', 'MOBIKWIK', 'PHONEPE', 'AMAZONPAY', 'FREECHARGE', 'AIRTELMONEY', 'OLAMONEY'];

/** Ages of the balances. Half a minute is added, so that no age changes while a case runs. */
const minutesAgo = [2, 3, 8, 190, 4330];

/** Returns linked wallets with a balance, as Juspay sends them. Some balances are old, and some are less than 500. */
export function wireRows(
  count: number,
  { now, checkedNow = false, raisedBy = 0 }: WireRowsOptions,
): WireRow[] {
  return Array.from({ length: count }, (_, index) => {
    const wallet = providers[index % providers.length] ?? 'PAYTM';
    const minutes = minutesAgo[index % minutesAgo.length] ?? 2;
    const balance = {
      current_balance: (((index * 137) % 1900) + 100.5 + raisedBy).toFixed(2),
      last_refreshed: new Date(now - (checkedNow ? 0 : (minutes + 0.5) * 60_000)).toISOString(),
    };
    return {
      id: `wlt_${index}`,
      object: 'wallet_account',
      wallet,
      token: 'tk_',
      ...balance,
      linked: true,
      juspay_bank_code: `JP_${wallet}`,
      metadata: { mobile_number: `98****${String(10 + (index % 90))}` },
      sub_details: [{ payment_method: wallet, payment_method_type: 'WALLET', ...balance }],
    };
  });
}
