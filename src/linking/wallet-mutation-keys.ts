import type { WalletsClient } from '../client/wallets-client.js';

/** The key of the steps that link one wallet. One at most is under way. */
export const linkWalletMutationKey = (client: WalletsClient, walletId: string) =>
  ['batua', 'link-wallet', client.endpoint, walletId] as const;

/** The key of one wallet's delinking. */
export const delinkWalletMutationKey = (client: WalletsClient, walletId: string) =>
  ['batua', 'delink-wallet', client.endpoint, walletId] as const;

/** The key of adding a wallet. */
export const addWalletMutationKey = (client: WalletsClient) =>
  ['batua', 'add-wallet', client.endpoint] as const;
