'use client';
import { useQueryClient } from '@tanstack/react-query';
import type { WalletsAnswer } from '../../client/wallets-client.js';
import type { Wallet } from '../../contract/wallet.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { walletNamer } from '../../messages/format-name.js';
import { walletsQueryKey } from '../../query/wallets-query-options.js';

/** Returns a name for a wallet that no other wallet of the customer has. It reads the list but does not subscribe to it. */
export function useWalletName(wallet: Wallet): string {
  const context = useWalletsContext();
  const list = useQueryClient().getQueryData<WalletsAnswer>(walletsQueryKey(context.client));
  return walletNamer(list?.wallets ?? [], context)(wallet);
}
