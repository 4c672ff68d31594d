'use client';
import { forwardRef } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { type RootProps, rootProps } from './root-props.js';

/** Renders a `<div>` with placeholder rows, each as high as the row that replaces it. */
export const WalletsSkeleton = forwardRef<HTMLDivElement, WalletsSkeletonProps>(function WalletsSkeleton(
  { rows = 3, amount, ...root },
  ref,
) {
  const { messages } = useWalletsContext();
  const bar = (className: string) => (
    <span className={className}>
      <span className="batua-bar" />
    </span>
  );
  return (
    <div {...rootProps('batua-skeleton', root)} ref={ref}>
      <p className="batua-visually-hidden">{messages.loading}</p>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="batua-option" aria-hidden="true">
          <span className="batua-radio" />
          <span className="batua-mark" />
          <div className="batua-row-body">
            <span className="batua-row-title">{bar('batua-name')}</span>
            <span className="batua-balance">{bar('batua-amount')}</span>
            {bar('batua-age')}
            {amount !== undefined && bar('batua-affordability')}
          </div>
        </div>
      ))}
    </div>
  );
});

export interface WalletsSkeletonProps extends RootProps<'div'> {
  /**
   * Number of rows.
   * @default 3
   */
  rows?: number | undefined;
  /** Amount to pay, in major units. Rows of a list with an amount are higher. */
  amount?: number | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
