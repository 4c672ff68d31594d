'use client';
import { useQueryClient } from '@tanstack/react-query';
import type { WalletsAnswer } from '../../client/wallets-client.js';
import type { Wallet } from '../../contract/wallet.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { formatWalletName, providersWithTwins } from '../../messages/format-name.js';
import { walletsQueryKey } from '../../query/wallets-query-options.js';

/** Returns a name for a wallet that no other wallet of the customer has. It reads the list but does not subscribe to it. */
export function useWalletName(wallet: Wallet): string {
  const { client, messages, nameOf } = useWalletsContext();
  const list = useQueryClient().getQueryData<WalletsAnswer>(walletsQueryKey(client));
  return formatWalletName(
    wallet,
    providersWithTwins(list?.wallets ?? []).has(wallet.provider),
    messages,
    nameOf(wallet.provider),
  );
}
