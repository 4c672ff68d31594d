'use client';
import { useEffect, useState } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { useWalletsContext } from './wallets-context.js';
import { type Affordability, affordabilityOf } from '../model/affordability.js';
import { isStale } from '../model/freshness.js';
import { payableFigure } from '../model/instruments.js';
import { useEvent } from './use-event.js';

/**
 * Which wallet is chosen. Nothing is at first, unless `value` or `defaultValue` says so, and a refresh
 * changes nothing; a chosen wallet that is gone or no longer linked becomes null.
 */
export function useWalletSelection({
  wallets,
  value,
  defaultValue = null,
  onValueChange,
  amount,
}: WalletSelectionOptions): WalletSelection {
  const { client, staleAfter } = useWalletsContext();
  const [own, setOwn] = useState(defaultValue);
  const chosen = value === undefined ? own : value;
  const [initial] = useState(chosen);
  const linkedWallet = (id: string | null) => wallets?.find((wallet) => wallet.id === id && wallet.linked);

  function affordability(wallet: Wallet): Affordability | null {
    if (amount === undefined) return null;
    const { balance, lastRefreshed } = payableFigure(wallet);
    return affordabilityOf(balance, amount, isStale(lastRefreshed, client.clock.now(), staleAfter));
  }

  const select = useEvent((id: string | null) => {
    const wallet = linkedWallet(id) ?? null;
    const next = wallet?.id ?? null;
    if (next === chosen) return;
    setOwn(next);
    onValueChange?.(next, { wallet, affordability: wallet && affordability(wallet) });
  });

  const gone = wallets && chosen !== null && !linkedWallet(chosen) ? chosen : null;
  useEffect(() => {
    if (gone !== null) select(null);
  }, [gone, select]);

  return { value: gone === null ? chosen : null, initialValue: initial, select };
}

export interface ValueChangeDetails {
  /** The chosen wallet, or null for none. */
  wallet: Wallet | null;
  /** Whether it covers the amount, as far as is known, or null where there is no wallet or no amount. */
  affordability: Affordability | null;
}

export interface WalletSelectionOptions {
  /** All wallets, or undefined until they are known. */
  wallets: readonly Wallet[] | undefined;
  /** Id of the chosen wallet, or null for none, where you keep it yourself. */
  value?: string | null | undefined;
  /**
   * Id of the wallet chosen at first.
   * @default null
   */
  defaultValue?: string | null | undefined;
  /** Callback fired when another wallet, or none, is chosen. */
  onValueChange?: ((value: string | null, details: ValueChangeDetails) => void) | undefined;
  /** What is to be paid, in major units. */
  amount?: number | undefined;
}

export interface WalletSelection {
  /** Id of the chosen wallet, or null for none. */
  value: string | null;
  /** The first choice, which a form's reset restores. */
  initialValue: string | null;
  /** Chooses a linked wallet by its id, or none. The same function in every render. */
  select: (value: string | null) => void;
}
