'use client';
import { forwardRef } from 'react';
import { useRefreshBalances } from '../hooks/use-refresh-balances.js';
import { useWallets } from '../hooks/use-wallets.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { payableFigure } from '../model/instruments.js';
import { BalanceAge } from './balance-age.js';
import { BalanceAmount } from './balance-amount.js';
import { type RootProps, rootProps } from './root-props.js';

/**
 * Renders a `<span>` with the balance of one wallet and its age. It works anywhere on the page, also inside a
 * sentence, and makes no request other than the list's.
 */
export const WalletBalance = forwardRef<HTMLSpanElement, WalletBalanceProps>(function WalletBalance(
  { walletId, ...root },
  ref,
) {
  const { messages } = useWalletsContext();
  const { data, isPending } = useWallets();
  const refresh = useRefreshBalances();
  const wallet = data?.wallets.find(({ id, linked }) => id === walletId && linked);
  return (
    <span {...rootProps('batua-wallet-balance', root, ref)} aria-busy={isPending}>
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
});

export interface WalletBalanceProps extends RootProps<'span'> {
  /** ID of a linked wallet. */
  walletId: string;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
