import type { WalletsClient } from '../../client/wallets-client.js';

/** The key of the steps that link one wallet. One at most is under way. */
export const linkWalletMutationKey = (client: WalletsClient, walletId: string) =>
  ['batua', 'link_wallet', client.endpoint, walletId] as const;

/** The key of one wallet's delinking. */
export const removeWalletMutationKey = (client: WalletsClient, walletId: string) =>
  ['batua', 'remove_wallet', client.endpoint, walletId] as const;

/** The key of adding a wallet. */
export const addWalletMutationKey = (client: WalletsClient) =>
  ['batua', 'add_wallet', client.endpoint] as const;
