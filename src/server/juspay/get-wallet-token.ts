import { parseWallet } from '../../contract/parse-wallets.js';
import { readBoolean } from '../../contract/read-field.js';
import { assertId } from './assert-id.js';
import { isRecord } from './create-transport.js';
import type { JuspayRecord } from './create-transport.js';
import type { JuspayList } from './juspay-client.js';
import { JuspayError } from './juspay-error.js';

/**
 * Finds a wallet among those that Juspay lists for a customer, which proves that it is theirs. Of several rows with
 * its id it is the one that pays, if any does.
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

/** A wallet with the one-time token that pays from it. Never to be stored, logged or sent to a browser. */
export interface WalletWithToken {
  /** As Juspay writes it: `"PAYTM"`. */
  provider: string;
  /** The payment methods under it, such as `"PAYTM_POSTPAID"`. */
  methods: string[];
  token: string;
}

/**
 * Lists the customer's wallets, which makes Juspay issue a one-time token for each, and takes the wallet's own.
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
  const { provider, instruments } = readWallet(row);
  const token = tokenOf(row);
  if (token === '') throw new JuspayError('not_linked', 'The wallet is not linked.');
  return { provider, methods: instruments.map(({ method }) => method), token };
}

/** The token of a linked wallet, or nothing. Recorded once with a space at its end. */
function tokenOf({ linked, token }: JuspayRecord): string {
  return readBoolean(linked) === true && typeof token === 'string' ? token.trim() : '';
}

function readWallet(row: JuspayRecord) {
  try {
    return parseWallet(row);
  } catch {
    throw new JuspayError('malformed_answer', 'Juspay listed a wallet that cannot be read.');
  }
}
