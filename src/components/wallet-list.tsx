'use client';
import { type ReactNode, forwardRef, useId, useMemo } from 'react';
import { lastChecked } from '../contract/last-checked.js';
import { isRetryable } from '../contract/wallets-error.js';
import { useRefreshBalances } from '../hooks/use-refresh-balances.js';
import { useWallets } from '../hooks/use-wallets.js';
import { type WalletOrder, useWalletOrder } from '../hooks/use-wallet-order.js';
import { WalletsContext, useWalletsContext } from '../hooks/wallets-context.js';
import { findInstrument } from '../model/instruments.js';
import { splitWallets } from '../model/split-wallets.js';
import { RefreshBalancesButton } from './refresh-balances-button.js';
import { RefreshStatus } from './refresh-status.js';
import { RetryButton } from './retry-button.js';
import { type RootProps, rootProps } from './root-props.js';
import { type HeadingLevel, UnlinkedWallets } from './unlinked-wallets.js';
import { useFocusFallback } from './use-focus-fallback.js';
import { useLastError } from '../hooks/use-last-error.js';
import { type WalletSelectionOptions, useWalletSelection } from '../hooks/use-wallet-selection.js';
import { WalletOptions, type WalletOptionsProps } from './wallet-options.js';
import { WalletsEmpty } from './wallets-empty.js';
import { WalletsErrorMessage } from './wallets-error-message.js';
import { WalletsSkeleton, type WalletsSkeletonProps } from './wallets-skeleton.js';

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
export const WalletList = forwardRef<HTMLDivElement, WalletListProps>(function WalletList(
  {
    heading,
    headingLevel = 2,
    value,
    defaultValue,
    onValueChange,
    amount,
    order,
    name,
    required,
    disabled,
    insufficientBalance,
    topUp,
    rowContent,
    rowActions,
    mark,
    unlinkedWallets = rowActions ? 'show' : 'hide',
    skeleton,
    signIn,
    ...root
  },
  ref,
) {
  const context = useWalletsContext();
  const { messages } = context;
  const query = useWallets();
  const refresh = useRefreshBalances();
  const wallets = query.data?.wallets;
  const split = splitWallets(wallets ?? []);
  const unlinked = unlinkedWallets === 'show' ? split.unlinked : [];
  const linked = useWalletOrder(split.linked, order, amount);
  const selection = useWalletSelection({
    wallets: wallets && linked,
    value,
    defaultValue,
    onValueChange,
    amount,
  });
  const chosen = linked.map((wallet) => findInstrument(wallet, selection.value)).find(Boolean);
  const problem = useLastError(query);
  const keepFocus = useFocusFallback('.batua-wallet-list', '.batua-heading');
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  const refreshing = refresh.status === 'pending';
  const loading = !wallets && !problem;
  const slots = { rowContent, rowActions, mark };
  const retry = () => void query.refetch();
  // A balance that was checked later has solved the problem.
  const refreshError =
    refresh.status === 'error' && !linked.some((wallet) => lastChecked(wallet) > refresh.startedAt)
      ? refresh.error
      : null;
  const error = wallets && (problem ?? refreshError);
  const whole = [
    amount ?? 0,
    ...linked.flatMap(({ instruments }) => instruments.map(({ balance }) => balance ?? 0)),
  ].every(Number.isInteger);
  const hideZeroDecimals = context.hideZeroDecimals && whole;
  const listContext = useMemo(() => ({ ...context, hideZeroDecimals }), [context, hideZeroDecimals]);

  return (
    <WalletsContext.Provider value={listContext}>
      <div {...rootProps('batua-wallet-list', root)} ref={ref} data-busy={refreshing ? '' : undefined}>
        <div className="batua-header">
          <div className="batua-header-text">
            <Heading id={headingId} className="batua-heading" tabIndex={-1}>
              {heading ?? messages.heading}
            </Heading>
            {error && (
              <WalletsErrorMessage
                title={problem ? messages.reloadFailed : messages.refreshFailed}
                error={error}
                retrying={query.isFetching}
                signIn={signIn}
                role={problem ? 'alert' : undefined}
              />
            )}
          </div>
          {wallets && problem && isRetryable(problem.code) ? (
            <RetryButton ref={keepFocus} error={problem} retrying={query.isFetching} onRetry={retry} />
          ) : (
            linked.length > 0 && (
              <RefreshBalancesButton
                ref={keepFocus}
                lastRefreshed={chosen && !refreshError ? chosen.lastRefreshed : Infinity}
              />
            )
          )}
        </div>
        <RefreshStatus refresh={refresh} wallets={linked} loading={loading} />
        {loading && <WalletsSkeleton {...skeleton} />}
        {wallets && linked.length + unlinked.length === 0 && <WalletsEmpty unlinked={wallets.length > 0} />}
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
            required={required}
            disabled={disabled}
            insufficientBalance={insufficientBalance}
            topUp={topUp}
            refreshingSince={refreshing ? refresh.startedAt : null}
            notRefreshed={refresh.status === 'success' ? refresh.notRefreshed : undefined}
            onCheck={refresh.refresh}
          />
        )}
        {unlinked.length > 0 && (
          <UnlinkedWallets
            {...slots}
            wallets={unlinked}
            heading={linked.length > 0 ? undefined : messages.unlinkedOnlyHeading}
            headingLevel={Math.min(headingLevel + 1, 6) as HeadingLevel}
          />
        )}
        {!wallets && problem && (
          <WalletsErrorMessage
            title={messages.loadFailed}
            error={problem}
            onRetry={retry}
            retrying={query.isFetching}
            retryRef={keepFocus}
            signIn={signIn}
            role="alert"
          />
        )}
      </div>
    </WalletsContext.Provider>
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
  /**
   * Order of the linked wallets. With `'affordable'`, those whose balance covers the amount come first. Rows never move
   * after they have appeared.
   * @default 'listed'
   */
  order?: WalletOrder | undefined;
  /**
   * Whether the list shows wallets that are not linked.
   * @default 'show' with `rowActions`, otherwise 'hide'
   */
  unlinkedWallets?: 'show' | 'hide' | undefined;
  /** Number of placeholder rows, such as `{ rows: 2, unlinkedRows: 1 }` for what the customer had last time. */
  skeleton?: Pick<WalletsSkeletonProps, 'rows' | 'unlinkedRows'> | undefined;
  /** Link to your sign-in page, shown when the customer is signed out. */
  signIn?: ReactNode;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
