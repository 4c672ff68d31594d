import type { Wallet } from '../contract/wallet.js';
import { lastChecked } from './last-checked.js';

/**
 * The ids of linked wallets that a refresh passed by: their `lastRefreshed` did not advance. Juspay does
 * not say it in any other way.
 */
export function notAdvanced(before: readonly Wallet[], after: readonly Wallet[]): string[] {
  const times = new Map(before.map((wallet) => [wallet.id, lastChecked(wallet)]));
  return after
    .filter((wallet) => wallet.linked && lastChecked(wallet) <= (times.get(wallet.id) ?? 0))
    .map(({ id }) => id);
}
