import { lastChecked } from '../contract/last-checked.js';
import { walletKey, withoutKnownProviders } from '../contract/wallet-key.js';
import type { Instrument, Wallet } from '../contract/wallet.js';

export interface MergeOptions {
  /**
   * Whether the answer is the whole list, so that rows it lacks are gone. A refresh answers linked wallets
   * only, and a single wallet's answer lacks fields.
   */
  complete: boolean;
  /** When a refresh was answered, in epoch milliseconds: the time of its balances that state none. */
  checkedAt?: number | null | undefined;
}

const twinOf = ({ method }: Instrument, { instruments }: Wallet) =>
  instruments.find((instrument) => instrument.method === method);

/** Returns the later answer, but with the balance of the known one if that is newer. */
function mergeInstrument(
  answered: Instrument,
  known: Instrument | undefined,
  checkedAt: number | null,
): Instrument {
  const { balance, lastRefreshed, type, kind } = answered;
  // A provider that did not answer has neither a balance nor a time.
  const undated = lastRefreshed === null && balance !== null;
  const time = undated ? checkedAt : lastRefreshed;
  const isLater = (time ?? 0) >= (known?.lastRefreshed ?? 0);
  if (known && !isLater && !(undated && known.undated && balance !== known.balance)) {
    return { ...known, type, kind };
  }
  return { ...answered, lastRefreshed: time, ...(undated && time !== null && { undated }) };
}

function mergeWallet(
  current: Wallet,
  incoming: Wallet,
  { complete, checkedAt = null }: MergeOptions,
): Wallet {
  let { instruments } = incoming;
  if (incoming.linked) {
    // An answer without `sub_details` says nothing about the other instruments.
    const partial = !complete && instruments.length === 1;
    const kept = current.instruments.filter(
      (known) =>
        !twinOf(known, incoming) &&
        current.linked &&
        (partial || (!known.undated && (known.lastRefreshed ?? 0) > lastChecked(incoming))),
    );
    instruments = [
      ...instruments.map((instrument) => mergeInstrument(instrument, twinOf(instrument, current), checkedAt)),
      ...kept,
    ];
  }
  return {
    ...incoming,
    bankCode: incoming.bankCode ?? current.bankCode,
    mobileNumber: incoming.mobileNumber ?? current.mobileNumber,
    instruments,
  };
}

/**
 * Merges an answer into the wallets on screen, by ID. Rows keep their order and new ones come last. Of two
 * balances of an instrument, the one with the newer `lastRefreshed` stays. A balance that Juspay does not date gives
 * way to any other that comes later.
 */
export function mergeWallets(
  current: readonly Wallet[],
  incoming: readonly Wallet[],
  options: MergeOptions,
): Wallet[] {
  const rest = new Map(incoming.map((wallet) => [walletKey(wallet), wallet]));
  const kept = current.flatMap((wallet) => {
    const key = walletKey(wallet);
    const answer = rest.get(key);
    rest.delete(key);
    if (answer === wallet) return wallet;
    if (answer) return mergeWallet(wallet, answer, options);
    return options.complete ? [] : wallet;
  });
  return withoutKnownProviders([...kept, ...rest.values()]);
}
