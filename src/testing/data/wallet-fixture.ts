import type { EmulatedWallet, WalletRow } from '../emulator/emulated-wallet.js';
import { juspayTime } from '../emulator/juspay-time.js';

/** One row of a wallet's `sub_details`. */
export interface SubDetailFixture {
  /** As Juspay writes it: `"PAYTM_POSTPAID"`. */
  method: string;
  type: 'WALLET' | 'CONSUMER_FINANCE' | 'REWARD' | (string & {});
  /** Major units. */
  balance: number | null;
  /**
   * Epoch milliseconds.
   *
   * @default `lastRefreshed` of the wallet
   */
  lastRefreshed?: number | null | undefined;
}

export interface WalletFixture extends Omit<EmulatedWallet, 'row'> {
  /** @default 'wlt_' and the provider in lower case */
  id?: string | undefined;
  /** Last known balance, in major units. */
  balance?: number | null | undefined;
  /** Time of that balance, in epoch milliseconds. */
  lastRefreshed?: number | null | undefined;
  /** The full number of the customer. The proxy masks it. */
  mobileNumber?: string | undefined;
  subDetails?: SubDetailFixture[] | undefined;
  /** Fields of the row that replace the others, for odd rows. */
  row?: WalletRow | undefined;
}

const bankCodes = new Map([
  ['AIRTELMONEY', 'JP_AIRTEL'],
  ['OLAMONEY', 'JP_OLAM'],
]);

/** Returns a linked wallet, in the form of Juspay's pages. */
export function linkedWallet(provider: string, fixture: WalletFixture = {}): EmulatedWallet {
  return build(provider, true, fixture);
}

/** Returns a wallet that is not linked. It has no token, balance or time. */
export function unlinkedWallet(provider: string, fixture: WalletFixture = {}): EmulatedWallet {
  return build(provider, false, fixture);
}

function build(provider: string, linked: boolean, fixture: WalletFixture): EmulatedWallet {
  const { id, balance = null, lastRefreshed = null, mobileNumber, subDetails, row, ...emulated } = fixture;
  return {
    ...emulated,
    row: {
      id: id ?? `wlt_${provider.toLowerCase()}`,
      object: 'wallet_account',
      wallet: provider,
      token: linked ? 'tk_' : null,
      current_balance: balance,
      linked,
      last_refreshed: timeOf(lastRefreshed),
      juspay_bank_code: bankCodes.get(provider) ?? `JP_${provider}`,
      metadata: mobileNumber === undefined ? null : { mobile_number: mobileNumber },
      gateway_reference_id: null,
      ...(subDetails && {
        sub_details: subDetails.map((sub) => ({
          payment_method: sub.method,
          payment_method_type: sub.type,
          last_refreshed: timeOf(sub.lastRefreshed === undefined ? lastRefreshed : sub.lastRefreshed),
          current_balance: sub.balance,
        })),
      }),
      ...row,
    },
  };
}

function timeOf(time: number | null): string | null {
  return time === null ? null : juspayTime(time);
}

/** Returns the body of Juspay's list answer, for tests without an emulator. */
export function walletListBody(rows: unknown[]) {
  return { object: 'list', list: rows, count: rows.length, offset: 0, total: rows.length };
}
