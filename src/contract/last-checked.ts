import type { Wallet } from './wallet.js';

/** Returns when any balance of a wallet was last checked, in epoch milliseconds, or 0 for never. */
export const lastChecked = ({ instruments }: Wallet): number =>
  Math.max(...instruments.map(({ lastRefreshed }) => lastRefreshed ?? 0));
