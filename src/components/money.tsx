'use client';
import type { ReactNode } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatMoney } from '../model/format-money.js';

/** Renders an amount of major units. `<bdi>` keeps it together in right-to-left text. */
export function Money({ amount, rounding }: { amount: number; rounding?: 'up' | undefined }): ReactNode {
  const { currency, locale, hideZeroDecimals } = useWalletsContext();
  return (
    <bdi className="batua-amount">{formatMoney(amount, currency, locale, rounding, hideZeroDecimals)}</bdi>
  );
}
