import { readField } from './read-field.js';
import { statedErrorCode } from './error-code.js';
import { readWallet } from './read-wallet.js';
import type { Wallet } from './wallet.js';
import { WalletsError } from './wallets-error.js';
import type { OnWarning } from './wallets-warning.js';

/**
 * Reads a list envelope, `{ list: [...] }`. `count`, `offset` and `total` are not trusted and not read.
 * A row that is no wallet is left out and told to `onWarning`; the others stay, in Juspay's order.
 * Of two rows with one id, the one checked last stays, in the place of the first.
 *
 * @throws {WalletsError} `malformed_answer` where the body is no list of wallets: also where it has rows
 * and none of them can be read, because "no wallets" would be untrue. The code that the body states in
 * `error_code`, where it does.
 */
export function parseWallets(body: unknown, onWarning: OnWarning = () => {}): Wallet[] {
  const rows = readField(body, 'list');
  if (!Array.isArray(rows)) throw toWalletsError(body);
  const wallets = new Map<string, Wallet>();
  for (const [index, row] of rows.entries()) {
    const wallet = readRow(row, index, onWarning);
    if (!wallet) {
      onWarning({ code: 'unreadable_wallet', index });
      continue;
    }
    const twin = wallets.get(wallet.id);
    if (twin) onWarning({ code: 'duplicate_wallet', index });
    if (!twin || (wallet.lastRefreshed ?? 0) > (twin.lastRefreshed ?? 0)) wallets.set(wallet.id, wallet);
  }
  if (rows.length > 0 && wallets.size === 0) throw toWalletsError(body);
  return [...wallets.values()];
}

/**
 * Reads the answer of a call that gives one wallet.
 *
 * @throws {WalletsError} `malformed_answer` where the body is no wallet, or the code that it states in
 * `error_code`.
 */
export function parseWallet(body: unknown, onWarning: OnWarning = () => {}): Wallet {
  const wallet = readRow(body, 0, onWarning);
  if (!wallet) throw toWalletsError(body);
  return wallet;
}

const readRow = (row: unknown, index: number, onWarning: OnWarning) =>
  readWallet(row, (field) => onWarning({ code: 'unreadable_field', index, field }));

/** An error can come with status 200 too: then its own code says more than `malformed_answer`. */
const toWalletsError = (body: unknown) =>
  new WalletsError(statedErrorCode(body) ?? 'malformed_answer', 'The answer holds no wallets.');
