import type { SubBalance, Wallet } from '../contract/wallet.js';
import { lastChecked } from './last-checked.js';

interface Figure {
  balance: number | null;
  lastRefreshed: number | null;
}

const isOlder = (a: Figure, b: Figure) => (a.lastRefreshed ?? 0) < (b.lastRefreshed ?? 0);

const withFigure = <Row extends Figure>(row: Row, { balance, lastRefreshed }: Figure): Row => ({
  ...row,
  balance,
  lastRefreshed,
});

/** A figure that the answer lacks is gone, unless the answer is older than the figure. */
function mergeSubBalances(current: Wallet, incoming: Wallet): SubBalance[] {
  const answered = incoming.subBalances.map((sub) => {
    const known = current.subBalances.find(({ method }) => method === sub.method);
    return known && isOlder(sub, known) ? withFigure(sub, known) : sub;
  });
  const kept = current.subBalances.filter(
    (sub) =>
      (sub.lastRefreshed ?? 0) > lastChecked(incoming) &&
      answered.every(({ method }) => method !== sub.method),
  );
  return [...answered, ...kept];
}

/** What the later answer says of a wallet, except that an older figure never takes a newer one's place. */
function mergeWallet(current: Wallet, incoming: Wallet): Wallet {
  if (!incoming.linked) return incoming;
  const subBalances = mergeSubBalances(current, incoming);
  const merged = { ...incoming, subBalances };
  return isOlder(incoming, current) ? withFigure(merged, current) : merged;
}

/**
 * Merges an answer into the wallets on screen, by id. Rows keep their order, new ones come last, and of
 * two figures the one with the newer `lastRefreshed` stays.
 *
 * @param options.complete Whether `incoming` is the whole list, so that rows it lacks are gone. A refresh
 * answers linked wallets only and is not.
 */
export function mergeWallets(
  current: readonly Wallet[],
  incoming: readonly Wallet[],
  { complete }: { complete: boolean },
): Wallet[] {
  const answered = new Map(incoming.map((wallet) => [wallet.id, wallet]));
  const known = new Set(current.map(({ id }) => id));
  const kept = current.flatMap((wallet) => {
    const twin = answered.get(wallet.id);
    if (twin) return mergeWallet(wallet, twin);
    return complete ? [] : wallet;
  });
  return [...kept, ...incoming.filter(({ id }) => !known.has(id))];
}
