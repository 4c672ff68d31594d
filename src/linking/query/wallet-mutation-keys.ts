import type { WalletsClient } from '../../client/wallets-client.js';
import { keyOf } from '../../query/key-of.js';

/** Returns the key of the call that delinks one wallet. */
export const removeWalletMutationKey = (client: WalletsClient, walletId: string) =>
  [...keyOf(client, 'remove_wallet'), walletId] as const;

/** Returns the key of the call that adds a wallet. */
export const addWalletMutationKey = (client: WalletsClient) => keyOf(client, 'add_wallet');
