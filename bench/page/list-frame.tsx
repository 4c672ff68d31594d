import type { ReactNode } from 'react';

/** Renders the part of a hand-written list around its rows: heading, refresh button and live region. */
export function ListFrame({ refreshing, words, onRefresh, children }: ListFrameProps): ReactNode {
  return (
    <div className="batua-wallet-list" aria-busy={false} data-busy={refreshing ? '' : undefined}>
      <div className="batua-header">
        <h2 id="heading" className="batua-heading" tabIndex={-1}>
          Wallets
        </h2>
        <button
          type="button"
          className="batua-button batua-refresh"
          aria-disabled={refreshing}
          data-busy={refreshing ? '' : undefined}
          onClick={onRefresh}
        >
          <span hidden={refreshing}>Refresh balances</span>
          <span hidden={!refreshing}>Checking…</span>
        </button>
      </div>
      <div className="batua-live-region" role="status">
        {words}
      </div>
      {children}
    </div>
  );
}

export interface ListFrameProps {
  refreshing: boolean;
  /** What a screen reader says. */
  words: string;
  onRefresh: () => void;
  children: ReactNode;
}
