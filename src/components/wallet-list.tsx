'use client';
import { type ReactNode, forwardRef, useContext, useId, useMemo } from 'react';
import { lastChecked } from '../contract/last-checked.js';
import { useRefreshStarter } from '../hooks/use-refresh-starter.js';
import { useRefreshState } from '../hooks/use-refresh-state.js';
import { useWallets } from '../hooks/use-wallets.js';
import { type WalletOrder, useWalletOrder } from '../hooks/use-wallet-order.js';
import { LinkingContext } from '../hooks/linking-context.js';
import { WalletsContext, useWalletsContext } from '../hooks/wallets-context.js';
import { splitWallets } from '../model/split-wallets.js';
import { ErrorBoundary } from './error-boundary.js';
import { RefreshButton } from './refresh-button.js';
import { RefreshStatus } from './refresh-status.js';
import { RequiredChoice } from './required-choice.js';
import { RetryButton } from './retry-button.js';
import { type RootProps, languageProps, rootProps } from './root-props.js';
import type { HeadingLevel } from './heading-level.js';
import type { UnlinkedWalletsProps } from './unlinked-wallets.js';
import { useFocusFallback } from './use-focus-fallback.js';
import { useLastError } from '../hooks/use-last-error.js';
import { type WalletSelectionOptions, useWalletSelection } from '../hooks/use-wallet-selection.js';
import type { RowActions } from './row-actions.js';
import { WalletOptions, type WalletOptionsProps } from './wallet-options.js';
import { WalletsEmpty } from './wallets-empty.js';
import { WalletsErrorMessage } from './wallets-error-message.js';
import { isRetryable } from '../contract/wallets-error.js';
import { WalletsSkeleton, type WalletsSkeletonProps } from './wallets-skeleton.js';
import type { Slot } from '../hooks/slot.js';

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
    selectLinked = true,
    amount,
    order,
    hideZeroDecimals,
    name,
    required,
    disabled,
    insufficientBalance,
    topUp,
    rowContent,
    rowActions,
    mark,
    unlinkedWallets: UnlinkedWallets = rowActions?.unlinkedWallets,
    skeleton,
    signIn,
    ...root
  },
  ref,
) {
  const context = useWalletsContext();
  const { messages } = context;
  const { SelectLinked } = useContext(LinkingContext) ?? {};
  const query = useWallets();
  const refresh = useRefreshState();
  const starter = useRefreshStarter();
  const wallets = query.data?.wallets;
  const split = splitWallets(wallets ?? []);
  const unlinked = UnlinkedWallets ? split.unlinked : [];
  const linked = useWalletOrder(split.linked, order, amount);
  const selection = useWalletSelection({
    wallets: wallets && linked,
    value,
    defaultValue,
    onValueChange,
    amount,
  });
  const loadError = useLastError(query);
  const keepFocus = useFocusFallback('.batua-wallet-list', '.batua-heading');
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  const refreshing = refresh.status === 'pending';
  const loading = !wallets && !loadError;
  const slots = { rowContent, rowActions, mark };
  // A balance that was checked later has solved the error.
  const refreshError =
    refresh.status === 'error' && !linked.some((wallet) => lastChecked(wallet) > refresh.startedAt)
      ? refresh.error
      : null;
  const error = loadError ?? refreshError;
  const hideDecimals =
    hideZeroDecimals === true &&
    [amount, ...linked.flatMap(({ instruments }) => instruments.map(({ balance }) => balance))].every(
      (number) => Number.isInteger(number ?? 0),
    );
  const rowContext = useMemo(() => ({ ...context, hideDecimals }), [context, hideDecimals]);

  return (
    <div
      {...languageProps(messages)}
      {...rootProps('batua-wallet-list', root)}
      ref={ref}
      data-busy={refreshing ? '' : undefined}
    >
      <div className="batua-header">
        <div className="batua-header-text">
          <Heading id={headingId} className="batua-heading" tabIndex={-1}>
            {heading ?? messages.heading}
          </Heading>
          {error && (
            <WalletsErrorMessage
              title={messages[!loadError ? 'refreshFailed' : wallets ? 'reloadFailed' : 'loadFailed']}
              error={error}
              retrying={query.isFetching}
              signIn={signIn}
              role={loadError ? 'alert' : undefined}
            />
          )}
        </div>
        {loadError && isRetryable(loadError.code) ? (
          <RetryButton
            ref={keepFocus}
            error={loadError}
            retrying={query.isFetching}
            onRetry={() => void query.refetch()}
          />
        ) : (
          linked.length > 0 && <RefreshButton rootRef={keepFocus} starter={starter} />
        )}
      </div>
      {SelectLinked && selectLinked && !disabled && (
        <SelectLinked
          wallets={wallets}
          value={selection.value}
          select={selection.select}
          atLeast={insufficientBalance === 'disable' ? amount : undefined}
        />
      )}
      <RefreshStatus refresh={refresh} wallets={linked} loading={loading} />
      {required && linked.length === 0 && <RequiredChoice loading={loading} />}
      {loading && <WalletsSkeleton {...skeleton} />}
      {wallets && linked.length + unlinked.length === 0 && <WalletsEmpty />}
      {linked.length > 0 && (
        <WalletsContext.Provider value={rowContext}>
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
          />
        </WalletsContext.Provider>
      )}
      {UnlinkedWallets && unlinked.length > 0 && (
        <UnlinkedWallets
          {...slots}
          wallets={unlinked}
          headingLevel={Math.min(headingLevel + 1, 6) as HeadingLevel}
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
      'name' | 'required' | 'disabled' | 'insufficientBalance' | 'topUp' | 'rowContent' | 'mark'
    > {
  /**
   * Component with the actions at the end of a row, such as `WalletActions` of `batua/linking`. Keep it the same
   * between renders.
   */
  rowActions?: RowActions | undefined;
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
   * Whether a wallet that the customer links from the list becomes the choice. `onValueChange` then fires.
   * @default true
   */
  selectLinked?: boolean | undefined;
  /**
   * Whether amounts have no decimals where all of them are whole: ₹420 instead of ₹420.00. One amount with paise gives
   * all amounts of the list their decimals.
   * @default false
   */
  hideZeroDecimals?: boolean | undefined;
  /**
   * Component that shows wallets that are not linked, such as `UnlinkedWallets`. Without it they are hidden.
   * @default rowActions.unlinkedWallets, which `WalletActions` of `batua/linking` has
   */
  unlinkedWallets?: Slot<UnlinkedWalletsProps> | undefined;
  /** Number of placeholder rows, such as `{ rows: 2, unlinkedRows: 1 }` for what the customer had last time. */
  skeleton?: Pick<WalletsSkeletonProps, 'rows' | 'unlinkedRows'> | undefined;
  /** Link to your sign-in page, shown when the customer is signed out. */
  signIn?: ReactNode;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
