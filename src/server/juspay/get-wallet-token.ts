import { readBoolean, readField, readNumber } from '../../contract/read-field.js';
import { assertId } from './assert-id.js';
import { isRecord } from './create-transport.js';
import type { JuspayRecord } from './create-transport.js';
import { isName } from './form-values.js';
import type { JuspayList } from './juspay-client.js';
import { JuspayError } from './juspay-error.js';

/**
 * Returns a wallet from the customer's list, which proves that the wallet belongs to the customer. If several rows
 * have its ID, a row with a token wins.
 *
 * @throws {JuspayError} `wallet_not_found` if the list does not contain the wallet.
 */
export function findWallet(answer: JuspayList, walletId: string): JuspayRecord {
  const rows = answer.list
    .filter(isRecord)
    .filter(({ id }) => typeof id === 'string' && id.trim() === walletId);
  const row = rows.find((twin) => tokenOf(twin) !== '') ?? rows[0];
  if (!row) throw new JuspayError('wallet_not_found', 'This customer has no such wallet.');
  return row;
}

/** An instrument of a wallet, as Juspay names it. */
export interface WalletMethod {
  /** `"PAYTM_POSTPAID"` */
  method: string;
  /** `"WALLET"`, `"CONSUMER_FINANCE"`, `"REWARD"` … */
  type: string;
}

/** A wallet and the one-time token that pays from it. Never store or log the token, or send it to a browser. */
export interface WalletWithToken {
  /** As Juspay writes it: `"PAYTM"`. */
  provider: string;
  /** Methods that the wallet offers. Its own method comes first, unless the list shows that it is missing. */
  methods: WalletMethod[];
  token: string;
}

/**
 * Returns a wallet with a new one-time token. It lists the customer's wallets, because Juspay then issues a token for
 * each wallet.
 *
 * @throws {JuspayError} `wallet_not_found`, `not_linked`, or the error of the list call.
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

/** Returns the token of a linked wallet, or ''. One recorded token ends with a space. */
function tokenOf({ linked, token }: JuspayRecord): string {
  return readBoolean(linked) === true && typeof token === 'string' ? token.trim() : '';
}

/** Returns the methods of a wallet. A wallet that has other methods and no balance does not hold money itself. */
function readMethods(row: JuspayRecord, provider: string): WalletMethod[] {
  const details: unknown = readField(row, 'sub_details');
  const methods: WalletMethod[] = [];
  for (const detail of Array.isArray(details) ? (details as unknown[]) : []) {
    const method = readName(detail, 'payment_method');
    const type = readType(detail);
    if (method === undefined || type === undefined || methods.some((known) => known.method === method))
      continue;
    methods.push({ method, type });
  }
  const own = methods.find(({ method }) => method === provider);
  const others = methods.filter(({ method }) => method !== provider);
  if (!own && others.length > 0 && readNumber(readField(row, 'current_balance')) === undefined) return others;
  return [own ?? { method: provider, type: 'WALLET' }, ...others];
}

/** Returns the type, `WALLET` when the type is absent, or undefined for a text that cannot be sent as it came. */
function readType(detail: unknown): string | undefined {
  const given = readField(detail, 'payment_method_type');
  const isAbsent = typeof given !== 'string' || given.trim() === '';
  return isAbsent ? 'WALLET' : readName(detail, 'payment_method_type');
}

function readName(row: unknown, field: string): string | undefined {
  const value = readField(row, field);
  const name = typeof value === 'string' ? value.trim() : undefined;
  return isName(name) ? name : undefined;
}
