'use client';
import { useEffect, useState } from 'react';
import type { Instrument, Wallet } from '../contract/wallet.js';
import { formatWalletName, providersWithTwins } from '../messages/format-name.js';
import { type Affordability, affordabilityOf, affordable } from '../model/affordability.js';
import { isStale } from '../model/freshness.js';
import { choiceOf, findInstrument } from '../model/instruments.js';
import { useEvent } from './use-event.js';
import { useWalletsContext } from './wallets-context.js';

/** The `defaultValue` that chooses the first wallet whose balance covers the amount. */
const firstAffordable = 'first-affordable';

/**
 * Keeps what the customer has chosen to pay with. At first it is nothing, unless `value` or `defaultValue` is
 * set. A refresh never changes it, but a chosen instrument that is gone or no longer linked becomes null.
 */
export function useWalletSelection({
  wallets,
  value,
  defaultValue = null,
  onValueChange,
  amount,
}: WalletSelectionOptions): WalletSelection {
  const { client, currency, staleAfter, messages, nameOf } = useWalletsContext();
  const list = wallets ?? [];
  const [own, setOwn] = useState(defaultValue === firstAffordable ? null : defaultValue);
  const chosen = value === undefined ? own : value;
  const [initial, setInitial] = useState(chosen);

  function detailsOf(choice: string | null): ValueChangeDetails {
    for (const wallet of list) {
      const instrument = wallet.linked && findInstrument(wallet, choice);
      if (!instrument) continue;
      const stale = isStale(instrument.lastRefreshed, client.clock.now(), staleAfter);
      const affordability =
        amount === undefined ? null : affordabilityOf(instrument.balance, amount, { currency, stale });
      const twin = providersWithTwins(list).has(wallet.provider);
      return {
        wallet,
        instrument,
        affordability,
        name: formatWalletName(wallet, twin, messages, nameOf(instrument.method)),
      };
    }
    return { wallet: null, instrument: null, affordability: null, name: null };
  }

  const select = useEvent((choice: string | null) => {
    const details = detailsOf(choice);
    const next = details.wallet && choiceOf(details.wallet, details.instrument);
    if (next === chosen) return;
    setOwn(next);
    onValueChange?.(next, details);
  });

  const chooseFirst = useEvent(() => {
    for (const wallet of list) {
      const instrument = wallet.linked && affordable(wallet, amount ?? Infinity, currency);
      if (!instrument) continue;
      const choice = choiceOf(wallet, instrument);
      setInitial(choice);
      return chosen ?? select(choice);
    }
  });
  const chooses = defaultValue === firstAffordable && wallets !== undefined;
  useEffect(() => {
    if (chooses) chooseFirst();
  }, [chooses, chooseFirst]);

  const isThere = list.some((wallet) => wallet.linked && findInstrument(wallet, chosen));
  const gone = wallets && !isThere ? chosen : null;
  useEffect(() => {
    if (gone !== null) select(null);
  }, [gone, select]);

  return { value: gone === null ? chosen : null, initialValue: initial, select };
}

/** What a value stands for. */
export type ValueChangeDetails =
  | {
      wallet: Wallet;
      /** What the wallet pays with. */
      instrument: Instrument;
      /** Whether the instrument covers the amount. Null if there is no amount. */
      affordability: Affordability | null;
      /**
       * Name of what the wallet pays with, for a pay button: `"Paytm"`, or `"Paytm ending in 78"` if the list has
       * another wallet of the same provider.
       */
      name: string;
    }
  | { wallet: null; instrument: null; affordability: null; name: null };

export interface WalletSelectionOptions {
  /** All wallets in display order, or undefined until they are known. */
  wallets: readonly Wallet[] | undefined;
  /**
   * The chosen value, or null for none, if you keep it yourself: a wallet's ID, or `walletId:METHOD` for
   * another instrument than the wallet's own.
   */
  value?: string | null | undefined;
  /**
   * The value chosen at first, such as what the customer used last. `'first-affordable'` chooses the first wallet whose
   * balance covers the amount, once, and calls `onValueChange`.
   * @default null
   */
  defaultValue?: string | null | undefined;
  /** Called when the customer chooses, and with null when the chosen instrument is gone. */
  onValueChange?: ((value: string | null, details: ValueChangeDetails) => void) | undefined;
  /** What is to be paid, in major units. */
  amount?: number | undefined;
}

export interface WalletSelection {
  /** The chosen value, or null for none. */
  value: string | null;
  /** The first choice, which a form reset restores. */
  initialValue: string | null;
  /** Chooses an instrument of a linked wallet by its value, or none. The same function in every render. */
  select: (value: string | null) => void;
}
