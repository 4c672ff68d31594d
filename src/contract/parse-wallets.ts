import { statedErrorCode } from './error-code.js';
import { lastChecked } from './last-checked.js';
import { readRows } from './read-rows.js';
import { type ReadOptions, readWallet } from './read-wallet.js';
import type { Wallet } from './wallet.js';
import { walletKey, withoutKnownProviders } from './wallet-key.js';
import { WalletsError } from './wallets-error.js';
import type { OnWarning } from './wallets-warning.js';

/** How an answer is read. */
export interface ParseOptions extends ReadOptions {
  /** Called for each row or field that cannot be read, and for each contradiction. */
  onWarning?: OnWarning | undefined;
}

/**
 * Reads a list: `{ list: [...] }`, the same in `payload`, or a bare array. It ignores `count`, `offset` and `total`,
 * which can be wrong.
 * A row that is not a wallet is left out and reported to `onWarning`. The others stay in Juspay's order.
 * Of two rows with one ID, the linked one stays, else the newer one, in the place of the first.
 * An unlinked row without an ID stays if its provider has no other row.
 *
 * @throws {WalletsError} `malformed_answer` if the body is not a list of wallets, also if none of its rows
 * can be read. The code that the body states in `error_code`, if it states one.
 */
export function parseWallets(body: unknown, options: ParseOptions = {}): Wallet[] {
  const { onWarning } = options;
  const rows = readRows(body);
  if (!rows) throw toWalletsError(body);
  const wallets = new Map<string, Wallet>();
  for (const [index, row] of rows.entries()) {
    const wallet = readRow(row, index, options);
    if (!wallet) {
      onWarning?.({ code: 'unreadable_wallet', index });
      continue;
    }
    const twin = wallets.get(walletKey(wallet));
    if (twin) onWarning?.({ code: 'duplicate_wallet', index });
    if (!twin || isBetter(wallet, twin)) wallets.set(walletKey(wallet), wallet);
  }
  if (rows.length > 0 && wallets.size === 0) throw toWalletsError(body);
  return withoutKnownProviders([...wallets.values()]);
}

/**
 * Reads the answer of a call that returns one wallet.
 *
 * @throws {WalletsError} `malformed_answer` if the body is not a wallet, or the code that it states in
 * `error_code`.
 */
export function parseWallet(body: unknown, options: ParseOptions = {}): Wallet {
  const wallet = readRow(body, 0, options);
  if (!wallet?.id) throw toWalletsError(body);
  return wallet;
}

/** A linked row wins over an unlinked one, which has no balance. */
const isBetter = (wallet: Wallet, twin: Wallet) =>
  wallet.linked === twin.linked ? lastChecked(wallet) > lastChecked(twin) : wallet.linked;

const readRow = (row: unknown, index: number, options: ParseOptions) =>
  readWallet(row, (field, code = 'unreadable_field') => options.onWarning?.({ code, index, field }), options);

/** Errors can come with status 200. Their own code says more than `malformed_answer`. */
const toWalletsError = (body: unknown) =>
  new WalletsError(statedErrorCode(body) ?? 'malformed_answer', 'The answer holds no wallets.');
