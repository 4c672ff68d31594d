'use client';
import { forwardRef } from 'react';
import { useRefreshBalances } from '../hooks/use-refresh-balances.js';
import { useWallets } from '../hooks/use-wallets.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { parseChoice } from '../contract/choice.js';
import { findInstrument } from '../model/instruments.js';
import { BalanceAmount } from './balance-amount.js';
import { ErrorBoundary } from './error-boundary.js';
import { BalanceNote } from './balance-note.js';
import { type RootProps, languageProps, rootProps } from './root-props.js';

/**
 * Renders a `<span>` with the balance of one wallet, or of another instrument in it, and its age. It works anywhere
 * on the page, also inside a sentence, and makes no request other than the list's.
 */
export const WalletBalance = forwardRef<HTMLSpanElement, WalletBalanceProps>(
  function WalletBalance(props, ref) {
    const { messages } = useWalletsContext();
    return (
      <ErrorBoundary fallback={<span>{messages.unavailable}</span>}>
        <Balance {...props} ref={ref} />
      </ErrorBoundary>
    );
  },
);

const Balance = forwardRef<HTMLSpanElement, WalletBalanceProps>(function Balance({ walletId, ...root }, ref) {
  const { messages } = useWalletsContext();
  const { data, isPending } = useWallets();
  const refresh = useRefreshBalances();
  const wallet = data?.wallets.find(({ id, linked }) => id === parseChoice(walletId).walletId && linked);
  // A wallet that holds only points has no value.
  const instrument =
    wallet && (findInstrument(wallet, walletId) ?? (wallet.id === walletId && wallet.instruments[0]));
  return (
    <span
      {...languageProps(messages)}
      {...rootProps('batua-wallet-balance', root)}
      ref={ref}
      aria-busy={isPending}
    >
      {instrument && (
        <span>
          <BalanceAmount instrument={instrument} />{' '}
          <BalanceNote
            instrument={instrument}
            refreshingSince={refresh.status === 'pending' ? refresh.startedAt : null}
            notRefreshed={refresh.status === 'success' && refresh.notRefreshed.includes(wallet.id)}
          />
        </span>
      )}
      {!instrument && isPending && (
        <span className="batua-balance">
          <span className="batua-bar" />
          <span className="batua-visually-hidden">{messages.loading}</span>
        </span>
      )}
      {!instrument && !isPending && <span className="batua-balance">{messages.unavailable}</span>}
    </span>
  );
});

export interface WalletBalanceProps extends RootProps<'span'> {
  /** ID of a linked wallet, or `walletId:METHOD` for another instrument than the wallet's own. */
  walletId: string;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
