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
  const list = (className: string, rowClass: string, length: number) => (
    <div className={className} aria-hidden="true">
      {Array.from({ length }, (_, row) => (
        <div key={row} className="batua-wallet">
          <div className={rowClass}>
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
        </div>
      ))}
    </div>
  );
  return (
    <div {...rootProps('batua-skeleton', root)} ref={ref}>
      <p className="batua-visually-hidden">{messages.loading}</p>
      {list('batua-options', 'batua-option', rows)}
      {unlinkedRows > 0 && (
        <div className="batua-unlinked">
          <div className="batua-unlinked-heading">{bar}</div>
          {list('batua-unlinked-list', 'batua-unlinked-wallet', unlinkedRows)}
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
