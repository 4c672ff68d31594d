'use client';
import { useQueryClient } from '@tanstack/react-query';
import type { WalletsAnswer } from '../../client/wallets-client.js';
import type { Wallet } from '../../contract/wallet.js';
import { type WalletsContextValue, useWalletsContext } from '../../hooks/wallets-context.js';
import { walletNamer } from '../../messages/format-name.js';
import { walletsQueryKey } from '../../query/wallets-query-options.js';

/**
 * Returns a name for a wallet that no other wallet of the customer has. It reads the list but does not subscribe to
 * it.
 */
export function useWalletName(wallet: Wallet): string {
  const context = useWalletsContext();
  const list = useQueryClient().getQueryData<WalletsAnswer>(walletsQueryKey(context.client));
  return namerOf(list?.wallets ?? [], context)(wallet);
}

type Namer = ReturnType<typeof walletNamer>;

/** The namer of each list, because every row of a list needs it. */
const namers = new WeakMap<readonly Wallet[], [WalletsContextValue, Namer]>();

function namerOf(wallets: readonly Wallet[], context: WalletsContextValue): Namer {
  const [language, known] = namers.get(wallets) ?? [];
  if (known && language === context) return known;
  const namer = walletNamer(wallets, context);
  namers.set(wallets, [context, namer]);
  return namer;
}
