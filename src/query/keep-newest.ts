import { type QueryClient, type QueryState, replaceEqualDeep } from '@tanstack/react-query';
import type { WalletsAnswer } from '../client/wallets-client.js';
import type { Wallet } from '../contract/wallet.js';
import { mergeWallets } from '../model/merge-wallets.js';

/** The newest data of each list, and the caches that are watched. */
const known = new WeakMap<object, unknown>();

/** The data that `keepNewest` has returned, each with the data before it. */
const merged = new WeakMap<object, unknown>();

/**
 * Returns the next data of a list with the newer balances of the current one. The result of a `select` can be either.
 */
export function keepNewest(current: unknown, next: unknown): unknown {
  const newest: unknown = replaceEqualDeep(current, newestOf(current, next));
  merged.set(Object(newest) as object, current);
  return newest;
}

/**
 * Keeps the newest balances also when data arrives past `structuralSharing`: from `hydrate`, a persisted cache or
 * another tab. It starts once for a cache and lasts as long.
 */
export function watchNewest(queryClient: QueryClient): void {
  const cache = queryClient.getQueryCache();
  if (known.has(cache)) return;
  known.set(cache, true);
  cache.getAll().forEach(keepNewestIn);
  cache.subscribe(({ query }) => keepNewestIn(query));
}

interface AnyQuery {
  queryKey: readonly unknown[];
  state: { data: unknown };
  setState: (state: Pick<QueryState, 'data'>) => void;
}

function keepNewestIn(query: AnyQuery): void {
  const [app, name] = query.queryKey;
  const { data } = query.state;
  const before = known.get(query);
  if (app !== 'batua' || name !== 'wallets' || data === before) return;
  const isNewest = merged.get(Object(data) as object) === before;
  const newest = isNewest ? data : replaceEqualDeep(data, newestOf(before, data));
  known.set(query, newest);
  if (newest !== data) query.setState({ data: newest });
}

function newestOf(current: unknown, next: unknown): unknown {
  const [before, after] = [answerIn(current), answerIn(next)];
  if (!before || !after) return next;
  const customerTag = after.customerTag ?? before.customerTag;
  // Another customer's list. It takes nothing from the one before.
  if (before.customerTag && before.customerTag !== customerTag) return next;
  const wallets = mergeWallets(before.wallets, after.wallets, { complete: true });
  return { ...after, ...(customerTag && { customerTag }), wallets };
}

function answerIn(data: unknown): WalletsAnswer | undefined {
  const { wallets } = (data ?? {}) as Partial<WalletsAnswer>;
  return wallets?.every?.((row: Partial<Wallet> | null) => row?.instruments)
    ? (data as WalletsAnswer)
    : undefined;
}
