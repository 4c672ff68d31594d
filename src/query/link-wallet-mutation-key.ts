import type { WalletsClient } from '../client/wallets-client.js';
import { keyOf } from './key-of.js';

/** Returns the key of the steps that link one wallet. At most one step runs at a time. */
export const linkWalletMutationKey = (client: WalletsClient, walletId: string) =>
  [...keyOf(client, 'link_wallet'), walletId] as const;
