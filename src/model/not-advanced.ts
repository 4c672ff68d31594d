import type { Wallet } from '../contract/wallet.js';
import { lastChecked } from './last-checked.js';

/** `last_refreshed` has whole seconds. */
const resolution = 1000;

/**
 * The ids of linked wallets that a refresh passed by: their `lastRefreshed` did not advance. Juspay does
 * not say it in any other way. A time within the second of the start, which cannot show an advance, is
 * taken for one.
 *
 * @param startedAt When the refresh started, in epoch milliseconds.
 */
export function notAdvanced(
  before: readonly Wallet[],
  after: readonly Wallet[],
  startedAt: number,
): string[] {
  const times = new Map(before.map((wallet) => [wallet.id, lastChecked(wallet)]));
  const passedBy = (time: number, last = 0) => time <= last && Math.abs(startedAt - time) >= resolution;
  return after
    .filter((wallet) => wallet.linked && passedBy(lastChecked(wallet), times.get(wallet.id)))
    .map(({ id }) => id);
}
