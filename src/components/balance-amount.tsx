'use client';
import { forwardRef } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { payableFigure } from '../model/instruments.js';
import { BalanceText } from './balance-text.js';
import { type RootProps, rootProps } from './root-props.js';

/**
 * Renders a `<span>` with the money or credit that a wallet can pay with. An unknown balance is shown as not
 * available, never as 0.
 */
export const BalanceAmount = forwardRef<HTMLSpanElement, BalanceAmountProps>(function BalanceAmount(
  { wallet, ...root },
  ref,
) {
  const { kind, balance } = payableFigure(wallet);
  return (
    // A new balance is a new element. Otherwise the browser counts right-aligned text as moved when it grows.
    <span key={balance} {...rootProps('batua-balance', root, ref)}>
      <BalanceText kind={kind} balance={balance} />
    </span>
  );
});

export interface BalanceAmountProps extends RootProps<'span'> {
  /** Wallet whose balance is shown. */
  wallet: Wallet;
  /** ID of the root element, for `aria-describedby`. */
  id?: string | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
