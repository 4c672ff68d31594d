import { type ReactNode, createContext } from 'react';

/** Starts a refresh, for the buttons in rows. */
export const OnRefresh = createContext(() => {});

/** Renders the part of a hand-written list around its rows: heading, refresh button and live region. */
export function ListFrame({ refreshing, words, onRefresh, children }: ListFrameProps): ReactNode {
  return (
    <div className="batua-wallet-list" data-busy={refreshing ? '' : undefined}>
      <div className="batua-header">
        <div className="batua-header-text">
          <h2 id="heading" className="batua-heading" tabIndex={-1}>
            Wallets
          </h2>
        </div>
        <button
          type="button"
          className="batua-button batua-refresh"
          aria-disabled={refreshing}
          data-busy={refreshing ? '' : undefined}
          onClick={onRefresh}
        >
          <span aria-hidden={refreshing}>Refresh balances</span>
          <span aria-hidden={!refreshing}>Checking…</span>
        </button>
      </div>
      <div className="batua-live-region" role="status">
        {words && <div>{words}</div>}
      </div>
      <OnRefresh.Provider value={onRefresh}>{children}</OnRefresh.Provider>
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
