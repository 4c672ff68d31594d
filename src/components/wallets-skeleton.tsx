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
  const bar = (className: string) => (
    <span className={className}>
      <span className="batua-bar" />
    </span>
  );
  return (
    <div {...rootProps('batua-skeleton', root)} ref={ref}>
      <p className="batua-visually-hidden">{messages.loading}</p>
      <div className="batua-options" aria-hidden="true">
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className="batua-option">
            <span className="batua-radio" />
            <span className="batua-mark" />
            <div className="batua-row-body">
              {bar('batua-row-title')}
              {bar('batua-balance')}
              {bar('batua-note')}
            </div>
          </div>
        ))}
      </div>
      {unlinkedRows > 0 && (
        <div className="batua-unlinked" aria-hidden="true">
          <div className="batua-unlinked-heading">{bar('batua-name')}</div>
          <div className="batua-unlinked-list">
            {Array.from({ length: unlinkedRows }, (_, row) => (
              <div key={row} className="batua-unlinked-wallet">
                <span className="batua-mark" />
                {bar('batua-row-title')}
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
