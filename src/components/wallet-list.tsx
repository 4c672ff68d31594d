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
import { useLeavingFocus } from './use-leaving-focus.js';
import { useProblem } from './use-problem.js';
import { type WalletSelectionOptions, useWalletSelection } from './use-wallet-selection.js';
import { WalletOptions, type WalletOptionsProps } from './wallet-options.js';
import { WalletsEmpty } from './wallets-empty.js';
import { WalletsProblem } from './wallets-problem.js';
import { WalletsSkeleton } from './wallets-skeleton.js';

/**
 * The customer's wallets, one of which can be chosen to pay: balances and their age, a button that
 * refreshes them, and words for every state. Made of parts that are exported too.
 */
export function WalletList({
  heading,
  headingLevel = 2,
  linking,
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
  const problem = useProblem(query);
  const retryButton = useLeavingFocus(title);
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  const refreshing = refresh.status === 'pending';
  const loading = !wallets && !problem;

  return (
    <div
      className={classNames('batua-wallet-list', className)}
      aria-busy={loading}
      data-busy={refreshing ? '' : undefined}
      data-linking={linking ? '' : undefined}
    >
      <div className="batua-header">
        <Heading ref={title} id={headingId} className="batua-heading" tabIndex={-1}>
          {heading ?? messages.heading}
        </Heading>
        {linked.length > 0 && <RefreshBalancesButton />}
      </div>
      <RefreshStatus refresh={refresh} wallets={linked} />
      {refresh.status === 'error' && <WalletsProblem title={messages.refreshFailed} error={refresh.error} />}
      {loading && <WalletsSkeleton amount={choice.amount} />}
      {wallets?.length === 0 && <WalletsEmpty />}
      {linked.length > 0 && (
        <WalletOptions
          {...choice}
          aria-labelledby={headingId}
          linking={linking}
          wallets={linked}
          value={selection.value}
          defaultValue={selection.initialValue}
          onValueChange={selection.select}
          refreshingSince={refreshing ? refresh.startedAt : null}
          failed={refresh.status === 'success' ? refresh.notAdvanced : undefined}
        />
      )}
      {unlinked.length > 0 && (
        <UnlinkedWallets
          wallets={unlinked}
          headingLevel={below(headingLevel)}
          linking={linking}
          mark={choice.mark}
        />
      )}
      {problem && (
        <WalletsProblem
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
    Pick<WalletOptionsProps, 'name' | 'required' | 'disabled' | 'insufficientPolicy' | 'mark'> {
  /** Shown in each row, linked or not: `WalletActions` of `batua/linking`. Keep it the same between renders. */
  linking?: UnlinkedWalletsProps['linking'];
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
