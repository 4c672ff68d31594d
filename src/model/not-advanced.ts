import type { Wallet } from '../contract/wallet.js';

const newest = ({ lastRefreshed, subBalances }: Wallet) =>
  Math.max(lastRefreshed ?? 0, ...subBalances.map((sub) => sub.lastRefreshed ?? 0));

/**
 * The ids of linked wallets that a refresh passed by: their `lastRefreshed` did not advance. Juspay does
 * not say it in any other way.
 */
export function notAdvanced(before: readonly Wallet[], after: readonly Wallet[]): string[] {
  const times = new Map(before.map((wallet) => [wallet.id, newest(wallet)]));
  return after
    .filter((wallet) => wallet.linked && newest(wallet) <= (times.get(wallet.id) ?? 0))
    .map(({ id }) => id);
}
