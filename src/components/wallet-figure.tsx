'use client';
import type { ReactNode } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { payableFigure } from '../model/payable-figure.js';
import { classNames } from './class-names.js';
import { FigureWords } from './figure-words.js';

/** The figure that a wallet can pay with: its balance, or the credit of a pay-later wallet. Unknown is never 0. */
export function WalletFigure({ wallet, id, className }: WalletFigureProps): ReactNode {
  const { kind, balance } = payableFigure(wallet);
  return (
    // A new figure is a new element: the browser counts text that is set flush right as moved when it grows.
    <span key={balance} id={id} className={classNames('batua-figure', className)}>
      <FigureWords kind={kind} balance={balance} />
    </span>
  );
}

export interface WalletFigureProps {
  /** The wallet whose figure is shown. */
  wallet: Wallet;
  /** Id of the element, to be pointed at by `aria-describedby`. */
  id?: string | undefined;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
