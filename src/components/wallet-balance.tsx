'use client';
import type { ReactNode } from 'react';
import { useRefreshBalances } from '../hooks/use-refresh-balances.js';
import { useWallets } from '../hooks/use-wallets.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { payableFigure } from '../model/payable-figure.js';
import { classNames } from './class-names.js';
import { StalenessHint } from './staleness-hint.js';
import { WalletFigure } from './wallet-figure.js';

/**
 * The balance of one wallet and its age, anywhere on the page, also inside a sentence. It makes no request
 * beside that of the list.
 */
export function WalletBalance({ walletId, className }: WalletBalanceProps): ReactNode {
  const { messages } = useWalletsContext();
  const { data, isPending } = useWallets();
  const refresh = useRefreshBalances();
  const wallet = data?.wallets.find(({ id, linked }) => id === walletId && linked);
  return (
    <span className={classNames('batua-wallet-balance', className)} aria-busy={isPending}>
      {wallet && (
        <>
          <WalletFigure wallet={wallet} />{' '}
          <StalenessHint
            lastRefreshed={payableFigure(wallet).lastRefreshed}
            refreshingSince={refresh.status === 'pending' ? refresh.startedAt : null}
            failed={refresh.status === 'success' && refresh.notAdvanced.includes(walletId)}
          />
        </>
      )}
      {!wallet && isPending && (
        <span className="batua-figure">
          <span className="batua-bar" />
          <span className="batua-hidden">{messages.loading}</span>
        </span>
      )}
      {!wallet && !isPending && <span className="batua-figure">{messages.unavailable}</span>}
    </span>
  );
}

export interface WalletBalanceProps {
  /** Id of a linked wallet. */
  walletId: string;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
