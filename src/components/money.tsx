'use client';
import { type ReactNode, createContext, useContext } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatDigits } from '../messages/format-message.js';
import { formatMoney } from '../model/format-money.js';

/** Whether the amounts below have no decimals. */
export const HideDecimals = createContext(false);

/** Renders an amount of major units. `<bdi>` keeps it together in right-to-left text. */
export function Money({ amount, rounding }: { amount: number; rounding?: 'up' | undefined }): ReactNode {
  const { currency, locale, messages } = useWalletsContext();
  const words = formatMoney(amount, currency, locale, rounding, useContext(HideDecimals));
  return <bdi className="batua-amount">{formatDigits(words, messages)}</bdi>;
}
