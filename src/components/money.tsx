'use client';
import type { ReactElement } from 'react';
import type { WalletsContextValue } from '../hooks/wallets-context.js';
import { formatDigits } from '../messages/format-message.js';
import { formatMoney } from '../model/format-money.js';

/**
 * Returns a `<bdi>` with an amount of major units. The element keeps the amount together in right-to-left text. It is
 * a function, not a component, because a list has many amounts.
 */
export function money(
  { currency, locale, messages, hideDecimals }: WalletsContextValue,
  amount: number,
  rounding?: 'up',
): ReactElement {
  const words = formatMoney(amount, currency, locale, rounding, hideDecimals);
  return (
    <bdi key="amount" className="batua-amount">
      {formatDigits(words, messages)}
    </bdi>
  );
}
