'use client';
import { useState } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { affordable } from '../model/affordability.js';
import { useWalletsContext } from './wallets-context.js';

/** Order of the linked wallets: as Juspay lists them, or those that cover the amount first. */
export type WalletOrder = 'listed' | 'affordable';

/** Returns linked wallets in display order. A row keeps the place in which it first appeared. */
export function useWalletOrder(
  wallets: readonly Wallet[],
  order: WalletOrder | undefined,
  amount: number | undefined,
): readonly Wallet[] {
  const { currency } = useWalletsContext();
  const [places] = useState(() => new Map<string, number>());
  if (order !== 'affordable' || amount === undefined) return wallets;
  const covering = wallets.filter((wallet) => affordable(wallet, amount, currency));
  for (const { id } of [...covering, ...wallets]) {
    if (!places.has(id)) places.set(id, places.size);
  }
  const placeOf = ({ id }: Wallet) => places.get(id) ?? 0;
  return [...wallets].sort((one, other) => placeOf(one) - placeOf(other));
}
