import type { Wallet } from '../contract/wallet.js';

/** Returns linked wallets and the others, each in Juspay's order. */
export function splitWallets(wallets: readonly Wallet[]): { linked: Wallet[]; unlinked: Wallet[] } {
  return {
    linked: wallets.filter(({ linked }) => linked),
    unlinked: wallets.filter(({ linked }) => !linked),
  };
}
