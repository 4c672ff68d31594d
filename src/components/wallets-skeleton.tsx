'use client';
import type { ReactNode } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { classNames } from './class-names.js';

/** Holds the place of wallets that are on their way, row for row as high as they will be. */
export function WalletsSkeleton({ rows = 3, amount, className }: WalletsSkeletonProps): ReactNode {
  const { messages } = useWalletsContext();
  const bar = <span className="batua-bar" />;
  return (
    <div className={classNames('batua-skeleton', className)}>
      <p className="batua-visually-hidden">{messages.loading}</p>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="batua-option" aria-hidden="true">
          <span className="batua-radio" />
          <span className="batua-mark" />
          <div className="batua-row-body">
            <span className="batua-row-title">
              <span className="batua-name">{bar}</span>
            </span>
            <span className="batua-balance">
              <span className="batua-amount">{bar}</span>
            </span>
            <span className="batua-age">{bar}</span>
            {amount !== undefined && <span className="batua-affordability">{bar}</span>}
          </div>
        </div>
      ))}
    </div>
  );
}

export interface WalletsSkeletonProps {
  /**
   * How many rows.
   * @default 3
   */
  rows?: number | undefined;
  /** What is to be paid, so that the rows are as high as those that say whether it is covered. */
  amount?: number | undefined;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
