'use client';
import { createContext } from 'react';
import type { Wallet } from '../contract/wallet.js';
import type { Slot } from './slot.js';

/** What `WalletList` needs for linking. */
export interface LinkingForList {
  /** Component that chooses a wallet which the customer links. It renders nothing. */
  SelectLinked: Slot<SelectLinkedProps>;
}

export interface SelectLinkedProps {
  /** All wallets of the customer, or undefined while they load. */
  wallets: readonly Wallet[] | undefined;
  /** The current choice. */
  value: string | null;
  /** Keep it the same between renders. */
  select: (value: string | null) => void;
  /** The balance that a wallet needs, in major units, or undefined if every wallet can be chosen. */
  atLeast: number | undefined;
}

/** `LinkingProvider` of `batua/linking` gives it a value. */
export const LinkingContext = createContext<LinkingForList | null>(null);
