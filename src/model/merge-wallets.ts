import { lastChecked } from '../contract/last-checked.js';
import type { Instrument, Wallet } from '../contract/wallet.js';

export interface MergeOptions {
  /**
   * Whether the answer is the whole list, so that rows it lacks are gone. A refresh answers linked wallets
   * only, and a single wallet's answer lacks fields.
   */
  complete: boolean;
  /** When a refresh was answered, in epoch milliseconds: the time of its balances that state none. */
  checkedAt?: number | undefined;
}

const twinOf = ({ method }: Instrument, { instruments }: Wallet) =>
  instruments.find((instrument) => instrument.method === method);

/** Returns the later answer, but keeps the balance of the known one if that is newer. */
function mergeInstrument(
  answered: Instrument,
  known: Instrument | undefined,
  checkedAt: number | undefined,
): Instrument {
  // A provider that did not answer has neither a balance nor a time.
  const untold = answered.balance === null && known?.balance != null;
  const lastRefreshed = answered.lastRefreshed ?? (untold ? null : (checkedAt ?? null));
  const newest = known && (lastRefreshed ?? 0) < (known.lastRefreshed ?? 0) ? known : answered;
  return {
    ...answered,
    balance: newest.balance,
    lastRefreshed: newest === answered ? lastRefreshed : newest.lastRefreshed,
  };
}

function mergeWallet(current: Wallet, incoming: Wallet, { complete, checkedAt }: MergeOptions): Wallet {
  const merged = complete
    ? incoming
    : {
        ...incoming,
        bankCode: incoming.bankCode ?? current.bankCode,
        mobileNumber: incoming.mobileNumber ?? current.mobileNumber,
      };
  if (!incoming.linked) return merged;
  // An answer without `sub_details` says nothing about the other instruments.
  const partial = !complete && incoming.instruments.length === 1;
  const isNewer = ({ lastRefreshed }: Instrument) => (lastRefreshed ?? 0) > lastChecked(incoming);
  const known = current.instruments.flatMap((instrument) => {
    const answer = twinOf(instrument, incoming);
    if (answer) return mergeInstrument(answer, instrument, checkedAt);
    return current.linked && (partial || isNewer(instrument)) ? instrument : [];
  });
  const added = incoming.instruments
    .filter((instrument) => !twinOf(instrument, current))
    .map((instrument) => mergeInstrument(instrument, undefined, checkedAt));
  const isOwn = ({ method }: Instrument) => Number(method === incoming.provider);
  return { ...merged, instruments: [...known, ...added].sort((a, b) => isOwn(b) - isOwn(a)) };
}

/**
 * Merges an answer into the wallets on screen, by ID. Rows keep their order and new ones come last. Of two
 * balances of an instrument, the one with the newer `lastRefreshed` stays.
 */
export function mergeWallets(
  current: readonly Wallet[],
  incoming: readonly Wallet[],
  options: MergeOptions,
): Wallet[] {
  const rest = new Map(incoming.map((wallet) => [wallet.id, wallet]));
  const kept = current.flatMap((wallet) => {
    const answer = rest.get(wallet.id);
    rest.delete(wallet.id);
    if (answer) return mergeWallet(wallet, answer, options);
    return options.complete ? [] : wallet;
  });
  return [...kept, ...rest.values()];
}
