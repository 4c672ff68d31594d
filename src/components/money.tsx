'use client';
import type { ReactNode } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatMoney } from '../model/format-money.js';

/** An amount of major units, kept in one piece where the text around it runs the other way. */
export function Money({ amount }: { amount: number }): ReactNode {
  const { currency, locale } = useWalletsContext();
  return <bdi className="batua-amount">{formatMoney(amount, currency, locale)}</bdi>;
}
