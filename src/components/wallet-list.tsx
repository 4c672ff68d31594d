'use client';
import { type ReactNode, useId, useRef } from 'react';
import { useRefreshBalances } from '../hooks/use-refresh-balances.js';
import { useWallets } from '../hooks/use-wallets.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { splitWallets } from '../model/split-wallets.js';
import { classNames } from './class-names.js';
import { RefreshBalancesButton } from './refresh-balances-button.js';
import { RefreshStatus } from './refresh-status.js';
import { type HeadingLevel, UnlinkedWallets, type UnlinkedWalletsProps } from './unlinked-wallets.js';
import { useFocusFallback } from './use-focus-fallback.js';
import { useLastError } from '../hooks/use-last-error.js';
import { type WalletSelectionOptions, useWalletSelection } from '../hooks/use-wallet-selection.js';
import { WalletOptions, type WalletOptionsProps } from './wallet-options.js';
import { WalletsEmpty } from './wallets-empty.js';
import { WalletsErrorMessage } from './wallets-error-message.js';
import { WalletsSkeleton } from './wallets-skeleton.js';

/**
 * The customer's wallets, one of which can be chosen to pay: balances and their age, a button that
 * refreshes them, and words for every state. Made of parts that are exported too.
 */
export function WalletList({
  heading,
  headingLevel = 2,
  rowActions,
  className,
  ...choice
}: WalletListProps): ReactNode {
  const { messages } = useWalletsContext();
  const query = useWallets();
  const refresh = useRefreshBalances();
  const wallets = query.data?.wallets;
  const { linked, unlinked } = splitWallets(wallets ?? []);
  const selection = useWalletSelection({ ...choice, wallets });
  const title = useRef<HTMLHeadingElement>(null);
  const problem = useLastError(query);
  const retryButton = useFocusFallback(title);
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  const refreshing = refresh.status === 'pending';
  const loading = !wallets && !problem;

  return (
    <div
      className={classNames('batua-wallet-list', className)}
      aria-busy={loading}
      data-busy={refreshing ? '' : undefined}
      data-row-actions={rowActions ? '' : undefined}
    >
      <div className="batua-header">
        <Heading ref={title} id={headingId} className="batua-heading" tabIndex={-1}>
          {heading ?? messages.heading}
        </Heading>
        {linked.length > 0 && <RefreshBalancesButton />}
      </div>
      <RefreshStatus refresh={refresh} wallets={linked} />
      {refresh.status === 'error' && (
        <WalletsErrorMessage title={messages.refreshFailed} error={refresh.error} />
      )}
      {loading && <WalletsSkeleton amount={choice.amount} />}
      {wallets?.length === 0 && <WalletsEmpty />}
      {linked.length > 0 && (
        <WalletOptions
          {...choice}
          aria-labelledby={headingId}
          rowActions={rowActions}
          wallets={linked}
          value={selection.value}
          defaultValue={selection.initialValue}
          onValueChange={selection.select}
          refreshingSince={refreshing ? refresh.startedAt : null}
          notRefreshed={refresh.status === 'success' ? refresh.notRefreshed : undefined}
        />
      )}
      {unlinked.length > 0 && (
        <UnlinkedWallets
          wallets={unlinked}
          headingLevel={below(headingLevel)}
          rowActions={rowActions}
          mark={choice.mark}
        />
      )}
      {problem && (
        <WalletsErrorMessage
          title={wallets ? messages.reloadFailed : messages.loadFailed}
          error={problem}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
          retryRef={retryButton}
          role={wallets ? undefined : 'alert'}
        />
      )}
    </div>
  );
}

const below = (level: HeadingLevel) => Math.min(level + 1, 6) as HeadingLevel;

export interface WalletListProps
  extends
    Omit<WalletSelectionOptions, 'wallets'>,
    Pick<WalletOptionsProps, 'name' | 'required' | 'disabled' | 'insufficientBalance' | 'mark'> {
  /** Shown in each row, linked or not: `WalletActions` of `batua/linking`. Keep it the same between renders. */
  rowActions?: UnlinkedWalletsProps['rowActions'];
  /** Heading of the list. By default the message `heading`. */
  heading?: string | undefined;
  /**
   * Level of the heading.
   * @default 2
   */
  headingLevel?: HeadingLevel | undefined;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
