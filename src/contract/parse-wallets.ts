import * as v from 'valibot';
import type { Wallet } from './wallet.js';
import { walletSchema } from './wallet-schema.js';
import { WalletsError } from './wallets-error.js';
import type { OnWarning } from './wallets-warning.js';

const Envelope = v.object({ list: v.array(v.unknown()) });

/**
 * Reads a list envelope, `{ list: [...] }`. `count`, `offset` and `total` are not trusted and not read.
 * A row that is no wallet is left out and told to `onWarning`; the others stay, in Juspay's order.
 *
 * @throws {WalletsError} `malformed_answer` where the body is no list of wallets.
 */
export function parseWallets(body: unknown, onWarning: OnWarning = () => {}): Wallet[] {
  const envelope = v.safeParse(Envelope, body);
  if (!envelope.success) throw new WalletsError('malformed_answer', 'The answer is not a list of wallets.');
  const wallets = new Map<string, Wallet>();
  for (const [index, row] of envelope.output.list.entries()) {
    const schema = walletSchema((field) => onWarning({ code: 'unreadable_field', index, field }));
    const result = v.safeParse(schema, row);
    if (!result.success) {
      onWarning({ code: 'unreadable_wallet', index });
      continue;
    }
    const wallet = result.output;
    const twin = wallets.get(wallet.id);
    if (twin) onWarning({ code: 'duplicate_wallet', index });
    if (!twin || (wallet.lastRefreshed ?? 0) > (twin.lastRefreshed ?? 0)) wallets.set(wallet.id, wallet);
  }
  return [...wallets.values()];
}

/**
 * Reads the answer of a call that gives one wallet.
 *
 * @throws {WalletsError} `malformed_answer` where the body is no wallet.
 */
export function parseWallet(body: unknown, onWarning: OnWarning = () => {}): Wallet {
  const schema = walletSchema((field) => onWarning({ code: 'unreadable_field', index: 0, field }));
  const result = v.safeParse(schema, body);
  if (!result.success) throw new WalletsError('malformed_answer', 'The answer is not a wallet.');
  return result.output;
}
