'use client';
import type { ReactNode } from 'react';
import { useRefreshBalances } from '../hooks/use-refresh-balances.js';
import { useWallets } from '../hooks/use-wallets.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { payableFigure } from '../model/instruments.js';
import { classNames } from './class-names.js';
import { BalanceAge } from './balance-age.js';
import { BalanceAmount } from './balance-amount.js';

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
          <BalanceAmount wallet={wallet} />{' '}
          <BalanceAge
            lastRefreshed={payableFigure(wallet).lastRefreshed}
            refreshingSince={refresh.status === 'pending' ? refresh.startedAt : null}
            notRefreshed={refresh.status === 'success' && refresh.notRefreshed.includes(walletId)}
          />
        </>
      )}
      {!wallet && isPending && (
        <span className="batua-balance">
          <span className="batua-bar" />
          <span className="batua-visually-hidden">{messages.loading}</span>
        </span>
      )}
      {!wallet && !isPending && <span className="batua-balance">{messages.unavailable}</span>}
    </span>
  );
}

export interface WalletBalanceProps {
  /** Id of a linked wallet. */
  walletId: string;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
