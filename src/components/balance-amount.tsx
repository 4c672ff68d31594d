'use client';
import { forwardRef } from 'react';
import type { Instrument } from '../contract/wallet.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { balanceKey, balanceText } from './balance-text.js';
import { type RootProps, rootProps } from './root-props.js';

/**
 * Renders a `<span>` with the balance of an instrument: money, credit or points. An unknown balance is shown as
 * not available, never as 0.
 */
export const BalanceAmount = forwardRef<HTMLSpanElement, BalanceAmountProps>(function BalanceAmount(
  { instrument, ...root },
  ref,
) {
  const context = useWalletsContext();
  return (
    <span key={balanceKey(instrument)} {...rootProps('batua-balance', root)} ref={ref}>
      {balanceText(context, instrument)}
    </span>
  );
});

export interface BalanceAmountProps extends RootProps<'span'> {
  /** Instrument whose balance is shown, from `wallet.instruments`. */
  instrument: Instrument;
  /** ID of the root element, for `aria-describedby`. */
  id?: string | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
