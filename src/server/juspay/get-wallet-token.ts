import { readBoolean, readField, readNumber } from '../../contract/read-field.js';
import { assertId } from './assert-id.js';
import { isRecord } from './create-transport.js';
import type { JuspayRecord } from './create-transport.js';
import { isName } from './form-values.js';
import type { JuspayList } from './juspay-client.js';
import { JuspayError } from './juspay-error.js';

/**
 * Finds a wallet among those that Juspay lists for a customer, which proves that it is theirs. Of several rows with
 * its ID it returns the one that pays, if there is one.
 *
 * @throws {JuspayError} `wallet_not_found`
 */
export function findWallet(answer: JuspayList, walletId: string): JuspayRecord {
  const rows = answer.list
    .filter(isRecord)
    .filter(({ id }) => typeof id === 'string' && id.trim() === walletId);
  const row = rows.find((twin) => tokenOf(twin) !== '') ?? rows[0];
  if (!row) throw new JuspayError('wallet_not_found', 'This customer has no such wallet.');
  return row;
}

/** Something that a wallet can pay with, in Juspay's words. */
export interface WalletMethod {
  /** `"PAYTM_POSTPAID"` */
  method: string;
  /** `"WALLET"`, `"CONSUMER_FINANCE"`, `"REWARD"` … */
  type: string;
}

/** A wallet with the one-time token that pays from it. It must never be stored, logged or sent to a browser. */
export interface WalletWithToken {
  /** As Juspay writes it: `"PAYTM"`. */
  provider: string;
  /** What the wallet holds. Its own method comes first, unless the list shows that it has none. */
  methods: WalletMethod[];
  token: string;
}

/**
 * Lists the customer's wallets, which makes Juspay issue a one-time token for each, and returns the one of a wallet.
 *
 * @throws {JuspayError} `wallet_not_found`, `not_linked`, or what listing throws.
 */
export async function getWalletToken(
  listWallets: (customerId: string) => Promise<JuspayList>,
  customerId: string,
  walletId: string,
): Promise<WalletWithToken> {
  assertId('wallet', walletId);
  const row = findWallet(await listWallets(customerId), walletId);
  const provider = readName(row, 'wallet');
  if (provider === undefined) {
    throw new JuspayError('malformed_answer', 'Juspay listed a wallet that cannot be read.');
  }
  const token = tokenOf(row);
  if (token === '') throw new JuspayError('not_linked', 'The wallet is not linked.');
  return { provider, methods: readMethods(row, provider), token };
}

/** Returns the token of a linked wallet, or ''. Juspay once sent one with a space at its end. */
function tokenOf({ linked, token }: JuspayRecord): string {
  return readBoolean(linked) === true && typeof token === 'string' ? token.trim() : '';
}

/** A wallet without a balance that holds other methods has no money of its own. */
function readMethods(row: JuspayRecord, provider: string): WalletMethod[] {
  const details: unknown = readField(row, 'sub_details');
  const methods = (Array.isArray(details) ? (details as unknown[]) : []).flatMap((detail): WalletMethod[] => {
    const method = readName(detail, 'payment_method');
    return method === undefined
      ? []
      : [{ method, type: readName(detail, 'payment_method_type') ?? 'WALLET' }];
  });
  const own = methods.find(({ method }) => method === provider);
  const others = methods.filter(({ method }) => method !== provider);
  if (!own && others.length > 0 && readNumber(readField(row, 'current_balance')) === undefined) return others;
  return [own ?? { method: provider, type: 'WALLET' }, ...others];
}

function readName(row: unknown, field: string): string | undefined {
  const value = readField(row, field);
  const name = typeof value === 'string' ? value.trim() : undefined;
  return isName(name) ? name : undefined;
}
