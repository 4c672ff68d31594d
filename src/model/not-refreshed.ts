import { lastChecked } from '../contract/last-checked.js';
import type { Wallet } from '../contract/wallet.js';

/** `last_refreshed` has whole seconds. */
const timestampResolution = 1000;

/** Whether nothing has checked a wallet in between: neither its time nor a balance has changed. */
const isUnchanged = (old: Wallet | undefined, wallet: Wallet) =>
  old?.linked &&
  lastChecked(old) === lastChecked(wallet) &&
  wallet.instruments.every(({ method, balance }) =>
    old.instruments.some((known) => known.method === method && known.balance === balance),
  );

/**
 * Returns the IDs of linked wallets that a refresh did not update, and that nothing has checked since.
 * Juspay does not report them. A time within the second of the start cannot show an advance and counts as
 * one.
 *
 * @param before The wallets when the refresh started.
 * @param now The wallets at any time after it.
 * @param startedAt When the refresh started, in epoch milliseconds.
 * @param answered IDs of the wallets that it answered. One that never has a time is refreshed by that.
 */
export function notRefreshed(
  before: readonly Wallet[],
  now: readonly Wallet[],
  startedAt: number,
  answered: readonly string[],
): string[] {
  const known = new Map(before.map((wallet) => [wallet.id, wallet]));
  const answeredIds = new Set(answered);
  return now
    .filter(
      (wallet) =>
        wallet.linked &&
        isUnchanged(known.get(wallet.id), wallet) &&
        Math.abs(startedAt - lastChecked(wallet)) >= timestampResolution &&
        !(lastChecked(wallet) === 0 && answeredIds.has(wallet.id)),
    )
    .map(({ id }) => id);
}
