import type { Wallet } from '../contract/wallet.js';
import { lastChecked } from './last-checked.js';

/** `last_refreshed` has whole seconds. */
const timestampResolution = 1000;

/**
 * The ids of linked wallets that a refresh passed by and that nothing has checked since: their
 * `lastRefreshed` did not advance. Juspay does not say it in any other way. A time within the second of the
 * start, which cannot show an advance, is taken for one.
 *
 * @param before The wallets when the refresh started.
 * @param now The wallets at any time after it.
 * @param startedAt When the refresh started, in epoch milliseconds.
 */
export function notRefreshed(before: readonly Wallet[], now: readonly Wallet[], startedAt: number): string[] {
  return now
    .filter((wallet) => {
      const time = lastChecked(wallet);
      const stood = before.some((old) => old.id === wallet.id && old.linked && lastChecked(old) === time);
      return stood && wallet.linked && Math.abs(startedAt - time) >= timestampResolution;
    })
    .map(({ id }) => id);
}
