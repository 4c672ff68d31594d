import type { SubBalance, Wallet } from '../contract/wallet.js';
import { lastChecked } from './last-checked.js';

interface Figure {
  balance: number | null;
  lastRefreshed: number | null;
}

/** A row as the later answer has it, except that an older figure never takes a newer one's place. */
function keepNewer<Row extends Figure>(row: Row, known: Figure | undefined): Row {
  const older = (row.lastRefreshed ?? 0) < (known?.lastRefreshed ?? 0);
  return known && older ? { ...row, balance: known.balance, lastRefreshed: known.lastRefreshed } : row;
}

function mergeWallet(current: Wallet, incoming: Wallet): Wallet {
  if (!incoming.linked) return incoming;
  const answered = incoming.subBalances.map((sub) => keepNewer(sub, twinOf(sub, current)));
  // A figure that the answer lacks is gone, unless the answer is older than the figure.
  const kept = current.subBalances.filter(
    (sub) => (sub.lastRefreshed ?? 0) > lastChecked(incoming) && !twinOf(sub, incoming),
  );
  return keepNewer({ ...incoming, subBalances: [...answered, ...kept] }, current);
}

const twinOf = ({ method }: SubBalance, { subBalances }: Wallet) =>
  subBalances.find((sub) => sub.method === method);

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
  const rest = new Map(incoming.map((wallet) => [wallet.id, wallet]));
  const kept = current.flatMap((wallet) => {
    const answer = rest.get(wallet.id);
    rest.delete(wallet.id);
    if (answer) return mergeWallet(wallet, answer);
    return complete ? [] : wallet;
  });
  return [...kept, ...rest.values()];
}
