import type { WalletsClient } from '../../client/wallets-client.js';

/** Returns the key of the steps that link one wallet. At most one step runs at a time. */
export const linkWalletMutationKey = (client: WalletsClient, walletId: string) =>
  ['batua', 'link_wallet', client.endpoint, walletId] as const;

/** Returns the key of the call that delinks one wallet. */
export const removeWalletMutationKey = (client: WalletsClient, walletId: string) =>
  ['batua', 'remove_wallet', client.endpoint, walletId] as const;

/** Returns the key of the call that adds a wallet. */
export const addWalletMutationKey = (client: WalletsClient) =>
  ['batua', 'add_wallet', client.endpoint] as const;
