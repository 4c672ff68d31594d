import * as v from 'valibot';
import { statedErrorCode } from './parse-error.js';
import type { Wallet } from './wallet.js';
import { walletSchema } from './wallet-schema.js';
import { WalletsError } from './wallets-error.js';
import type { OnWarning } from './wallets-warning.js';

/** `v.object` and `v.array` would say the same in 0.4 kB more. */
const Envelope = v.custom<{ list: unknown[] }>(
  (body) => typeof body === 'object' && body !== null && 'list' in body && Array.isArray(body.list),
);

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
  if (!v.is(Envelope, body)) throw refusal(body);
  const wallets = new Map<string, Wallet>();
  for (const [index, row] of body.list.entries()) {
    const wallet = readWallet(row, index, onWarning);
    if (!wallet) {
      onWarning({ code: 'unreadable_wallet', index });
      continue;
    }
    const twin = wallets.get(wallet.id);
    if (twin) onWarning({ code: 'duplicate_wallet', index });
    if (!twin || (wallet.lastRefreshed ?? 0) > (twin.lastRefreshed ?? 0)) wallets.set(wallet.id, wallet);
  }
  if (wallets.size === 0 && body.list.length > 0) throw refusal(body);
  return [...wallets.values()];
}

/**
 * Reads the answer of a call that gives one wallet.
 *
 * @throws {WalletsError} `malformed_answer` where the body is no wallet, or the code that it states in
 * `error_code`.
 */
export function parseWallet(body: unknown, onWarning: OnWarning = () => {}): Wallet {
  const wallet = readWallet(body, 0, onWarning);
  if (!wallet) throw refusal(body);
  return wallet;
}

function readWallet(row: unknown, index: number, onWarning: OnWarning): Wallet | undefined {
  const schema = walletSchema((field) => onWarning({ code: 'unreadable_field', index, field }));
  const result = v.safeParse(schema, row);
  return result.success ? result.output : undefined;
}

/** An error can come with status 200 too: then its own code says more than `malformed_answer`. */
function refusal(body: unknown) {
  const code = statedErrorCode(body) ?? 'malformed_answer';
  return new WalletsError(code, 'The answer holds no wallets that can be read.');
}
