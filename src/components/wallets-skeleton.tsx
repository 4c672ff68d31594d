'use client';
import { forwardRef } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { type RootProps, rootProps } from './root-props.js';

/** Renders a `<div>` with placeholder rows, each as high as the row at rest that replaces it. */
export const WalletsSkeleton = forwardRef<HTMLDivElement, WalletsSkeletonProps>(function WalletsSkeleton(
  { rows = 3, unlinkedRows = 0, ...root },
  ref,
) {
  const { messages } = useWalletsContext();
  const bar = <span className="batua-bar" />;
  return (
    <div {...rootProps('batua-skeleton', root)} ref={ref}>
      <p className="batua-visually-hidden">{messages.loading}</p>
      <div className="batua-options" aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className="batua-option">
            <span className="batua-radio" />
            <span className="batua-mark" />
            <div className="batua-row-body">
              <span className="batua-row-title">
                <span className="batua-name">{bar}</span>
              </span>
              <span className="batua-balance">
                <span className="batua-amount">{bar}</span>
              </span>
              <span className="batua-note">{bar}</span>
            </div>
          </div>
        ))}
      </div>
      {unlinkedRows > 0 && (
        <div className="batua-unlinked" aria-hidden="true">
          <div className="batua-unlinked-heading">{bar}</div>
          <div className="batua-unlinked-list">
            {Array.from({ length: unlinkedRows }, (_, row) => (
              <div key={row} className="batua-unlinked-wallet">
                <span className="batua-mark" />
                <span className="batua-row-title">{bar}</span>
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  );
});

export interface WalletsSkeletonProps extends RootProps<'div'> {
  /**
   * Number of rows.
   * @default 3
   */
  rows?: number | undefined;
  /**
   * Number of rows of wallets that are not linked.
   * @default 0
   */
  unlinkedRows?: number | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
