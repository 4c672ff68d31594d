import type { SubBalanceKind, Wallet } from '../contract/wallet.js';

/** The one figure of a wallet that an amount can be held against. */
export interface PayableFigure {
  kind: SubBalanceKind;
  /** Major units, or null where it is not known. */
  balance: number | null;
  /** Epoch milliseconds, or null for never. */
  lastRefreshed: number | null;
}

/**
 * A wallet's own balance, or, where it has none, the money or credit held under it: a pay-later wallet's
 * own balance is null and its available credit is what pays. Figures are never added up, and reward
 * points are not money.
 */
export function payableFigure(wallet: Wallet): PayableFigure {
  const { balance, lastRefreshed, subBalances } = wallet;
  const known = subBalances.filter((sub) => sub.balance !== null);
  const held = known.find(({ kind }) => kind === 'wallet') ?? known.find(({ kind }) => kind === 'credit');
  if (balance !== null || !held) return { kind: 'wallet', balance, lastRefreshed };
  return { kind: held.kind, balance: held.balance, lastRefreshed: held.lastRefreshed ?? lastRefreshed };
}
