import { type ParseOptions, parseWallets } from '../../src/contract/parse-wallets.js';
import type { Instrument, Wallet } from '../../src/contract/wallet.js';
import type { WalletsWarning } from '../../src/contract/wallets-warning.js';

export interface Reading {
  wallet: Wallet;
  /** The wallet's first instrument. */
  own: Instrument;
  warnings: WalletsWarning[];
}

/** Reads a list of one wallet, in which the given fields replace the usual ones. */
export function readOne(fields: Record<string, unknown>, options: ParseOptions = {}): Reading {
  const warnings: WalletsWarning[] = [];
  const row = { id: 'wlt_1', object: 'wallet_account', wallet: 'PAYTM', linked: true, ...fields };
  const onWarning = (warning: WalletsWarning) => warnings.push(warning);
  const [wallet] = parseWallets({ object: 'list', list: [row] }, { ...options, onWarning });
  const own = wallet?.instruments[0];
  if (!own) throw new Error('The row was left out.');
  return { wallet, own, warnings };
}

/** Returns the warning about a field of the only row. */
export function unreadable(field: string): WalletsWarning {
  return { code: 'unreadable_field', index: 0, field };
}
