'use client';
import { useState } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { affordable } from '../model/affordability.js';
import { useWalletsContext } from './wallets-context.js';

/** Order of the linked wallets: as Juspay lists them, or those that cover the amount first. */
export type WalletOrder = 'listed' | 'affordable';

/** Returns linked wallets in display order. Rows never move: what is first at first stays first. */
export function useWalletOrder(
  wallets: readonly Wallet[],
  order: WalletOrder | undefined,
  amount: number | undefined,
): readonly Wallet[] {
  const { currency } = useWalletsContext();
  const [first, setFirst] = useState<readonly string[]>([]);
  if (order !== 'affordable' || amount === undefined) return wallets;
  const known = wallets.some(({ id }) => first.includes(id));
  if (wallets.length > 0 && !known) {
    const covering = wallets.filter((wallet) => affordable(wallet, amount, currency));
    setFirst([...new Set([...covering, ...wallets])].map(({ id }) => id));
  }
  const place = ({ id }: Wallet) => (first.includes(id) ? first.indexOf(id) : first.length);
  return [...wallets].sort((one, other) => place(one) - place(other));
}
