'use client';
import type { ReactNode } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { payableFigure } from '../model/instruments.js';
import { classNames } from './class-names.js';
import { BalanceText } from './balance-text.js';

/** The figure that a wallet can pay with: its balance, or the credit of a pay-later wallet. Unknown is never 0. */
export function BalanceAmount({ wallet, id, className }: BalanceAmountProps): ReactNode {
  const { kind, balance } = payableFigure(wallet);
  return (
    // A new figure is a new element: the browser counts text that is set flush right as moved when it grows.
    <span key={balance} id={id} className={classNames('batua-balance', className)}>
      <BalanceText kind={kind} balance={balance} />
    </span>
  );
}

export interface BalanceAmountProps {
  /** The wallet whose figure is shown. */
  wallet: Wallet;
  /** Id of the element, to be pointed at by `aria-describedby`. */
  id?: string | undefined;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
