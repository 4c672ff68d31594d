import { parseWallets } from '../../src/contract/parse-wallets.js';
import type { Wallet } from '../../src/contract/wallet.js';
import type { WalletsWarning } from '../../src/contract/wallets-warning.js';

export interface Reading {
  wallet: Wallet;
  warnings: WalletsWarning[];
}

/** Reads a list that holds one wallet, in which the given fields take the place of the usual ones. */
export function readOne(fields: Record<string, unknown>): Reading {
  const warnings: WalletsWarning[] = [];
  const row = { id: 'wlt_1', object: 'wallet_account', wallet: 'PAYTM', linked: true, ...fields };
  const [wallet] = parseWallets({ object: 'list', list: [row] }, (warning) => warnings.push(warning));
  if (!wallet) throw new Error('The row was left out.');
  return { wallet, warnings };
}

/** What `onWarning` is told of a field of the only row. */
export function unreadable(field: string): WalletsWarning {
  return { code: 'unreadable_field', index: 0, field };
}
