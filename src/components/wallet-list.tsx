'use client';
import { forwardRef, useId, useRef, useSyncExternalStore } from 'react';
import { useRefreshBalances } from '../hooks/use-refresh-balances.js';
import { useWallets } from '../hooks/use-wallets.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { splitWallets } from '../model/split-wallets.js';
import { ErrorBoundary } from './error-boundary.js';
import { RefreshBalancesButton } from './refresh-balances-button.js';
import { RefreshStatus } from './refresh-status.js';
import { RequiredChoice } from './required-choice.js';
import { type RootProps, rootProps } from './root-props.js';
import { type HeadingLevel, UnlinkedWallets } from './unlinked-wallets.js';
import { useFocusFallback } from './use-focus-fallback.js';
import { useLastError } from '../hooks/use-last-error.js';
import { type WalletSelectionOptions, useWalletSelection } from '../hooks/use-wallet-selection.js';
import { WalletOptions, type WalletOptionsProps } from './wallet-options.js';
import { WalletsEmpty } from './wallets-empty.js';
import { WalletsErrorMessage } from './wallets-error-message.js';
import { WalletsSkeleton } from './wallets-skeleton.js';

const ignore = () => () => {};
const yes = () => true;
const no = () => false;

/**
 * Renders a `<div>` with the customer's wallets, one of which the customer can choose to pay with. It shows balances
 * and their age, a refresh button, and words for every state. Its parts are exported too.
 *
 * @example
 * const [walletId, setWalletId] = useState<string | null>(null);
 *
 * <QueryClientProvider client={queryClient}>
 *   <WalletsProvider endpoint="/api/wallets">
 *     <WalletList amount={1499} value={walletId} onValueChange={setWalletId} />
 *   </WalletsProvider>
 * </QueryClientProvider>;
 */
export const WalletList = forwardRef<HTMLDivElement, WalletListProps>(function WalletList(props, ref) {
  return (
    <ErrorBoundary>
      <List {...props} ref={ref} />
    </ErrorBoundary>
  );
});

const List = forwardRef<HTMLDivElement, WalletListProps>(function List(
  {
    heading,
    headingLevel = 2,
    value,
    defaultValue,
    onValueChange,
    amount,
    name,
    required,
    disabled,
    insufficientBalance,
    topUp,
    rowContent,
    rowActions,
    mark,
    ...root
  },
  ref,
) {
  const { messages } = useWalletsContext();
  const query = useWallets();
  const refresh = useRefreshBalances();
  const wallets = query.data?.wallets;
  const { linked, unlinked } = splitWallets(wallets ?? []);
  const selection = useWalletSelection({ wallets, value, defaultValue, onValueChange, amount });
  const title = useRef<HTMLHeadingElement>(null);
  const problem = useLastError(query);
  const retryButton = useFocusFallback(title);
  const refreshButton = useFocusFallback(title);
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  const refreshing = refresh.status === 'pending';
  const loading = !wallets && !problem;
  // Without scripts, only the radios can hold a form back.
  const isStatic = useSyncExternalStore(ignore, no, yes);
  const held = disabled || linked.length === 0 || (!isStatic && selection.value === null);
  const slots = { rowContent, rowActions, mark };

  return (
    <div
      {...rootProps('batua-wallet-list', root)}
      ref={ref}
      aria-busy={loading}
      data-busy={refreshing ? '' : undefined}
      data-row-actions={rowActions ? '' : undefined}
    >
      <div className="batua-header">
        <Heading ref={title} id={headingId} className="batua-heading" tabIndex={-1}>
          {heading ?? messages.heading}
        </Heading>
        {linked.length > 0 && <RefreshBalancesButton ref={refreshButton} />}
      </div>
      <RefreshStatus refresh={refresh} wallets={linked} />
      {refresh.status === 'error' && (
        <WalletsErrorMessage title={messages.refreshFailed} error={refresh.error} />
      )}
      {required && held && <RequiredChoice loading={loading} fallback={title} />}
      {loading && <WalletsSkeleton amount={amount} />}
      {wallets?.length === 0 && <WalletsEmpty />}
      {linked.length > 0 && (
        <WalletOptions
          {...slots}
          aria-labelledby={headingId}
          wallets={linked}
          value={selection.value}
          defaultValue={selection.initialValue}
          onValueChange={selection.select}
          amount={amount}
          name={name}
          required={required && isStatic}
          disabled={disabled}
          insufficientBalance={insufficientBalance}
          topUp={topUp}
          refreshingSince={refreshing ? refresh.startedAt : null}
          notRefreshed={refresh.status === 'success' ? refresh.notRefreshed : undefined}
        />
      )}
      {unlinked.length > 0 && (
        <UnlinkedWallets
          {...slots}
          wallets={unlinked}
          headingLevel={Math.min(headingLevel + 1, 6) as HeadingLevel}
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
});

export interface WalletListProps
  extends
    RootProps<'div', 'defaultValue'>,
    Omit<WalletSelectionOptions, 'wallets'>,
    Pick<
      WalletOptionsProps,
      | 'name'
      | 'required'
      | 'disabled'
      | 'insufficientBalance'
      | 'topUp'
      | 'rowContent'
      | 'rowActions'
      | 'mark'
    > {
  /** Heading of the list. By default the message `heading`. */
  heading?: string | undefined;
  /**
   * Level of the heading.
   * @default 2
   */
  headingLevel?: HeadingLevel | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
