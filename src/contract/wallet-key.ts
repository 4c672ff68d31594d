import type { Wallet } from './wallet.js';

/** Returns what identifies a wallet in its list: its ID, or the provider of a wallet that is not created yet. */
export const walletKey = ({ id, provider }: Wallet): string => id || provider;

/** Returns the wallets without each one that is not created yet and whose provider has another wallet. */
export function withoutKnownProviders(wallets: Wallet[]): Wallet[] {
  if (wallets.every(({ id }) => id)) return wallets;
  const known = new Set(wallets.map(({ id, provider }) => id && provider));
  return wallets.filter(({ id, provider }) => id || !known.has(provider));
}
