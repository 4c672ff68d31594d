import type { Wallet } from '../contract/wallet.js';

/** When any figure of a wallet was last checked, in epoch milliseconds, or 0 for never. */
export function lastChecked({ lastRefreshed, subBalances }: Wallet): number {
  return Math.max(lastRefreshed ?? 0, ...subBalances.map((sub) => sub.lastRefreshed ?? 0));
}
