import type { Wallet } from '../contract/wallet.js';

/** Returns whether each wallet is linked, by its ID. */
export const linkedById = (wallets: readonly Wallet[] | undefined): Map<string, boolean> =>
  new Map(wallets?.map(({ id, linked }) => [id, linked]));
