'use client';
import { forwardRef } from 'react';
import { useRefreshBalances } from '../hooks/use-refresh-balances.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { type RootProps, rootProps } from './root-props.js';
import { useIsBefore } from '../hooks/use-is-before.js';

/**
 * Renders a `<button>` that refreshes all balances. Every such button on the page starts and shows the same refresh.
 * While a click has no effect, the button is `aria-disabled` instead of `disabled`, which keeps its focus.
 */
export const RefreshBalancesButton = forwardRef<HTMLButtonElement, RefreshBalancesButtonProps>(
  function RefreshBalancesButton({ lastRefreshed, onClick, ...root }, ref) {
    const { messages, staleAfter } = useWalletsContext();
    const state = useRefreshBalances();
    const pending = state.status === 'pending';
    const limited = useIsBefore(state.status === 'error' ? state.error.retryAt : undefined);
    const quiet = useIsBefore((lastRefreshed ?? 0) + staleAfter);
    return (
      <button
        {...rootProps('batua-button batua-refresh', root)}
        ref={ref}
        type="button"
        aria-disabled={pending || limited}
        data-quiet={quiet ? '' : undefined}
        data-busy={pending ? '' : undefined}
        onClick={(event) => {
          onClick?.(event);
          state.refresh();
        }}
      >
        {/* Both texts, because they give the button the same width in either state. */}
        <span hidden={pending}>{messages.refresh}</span>
        <span hidden={!pending}>{messages.refreshing}</span>
      </button>
    );
  },
);

export interface RefreshBalancesButtonProps extends RootProps<'button', 'type'> {
  /**
   * Time of the last check of the balance that matters, in epoch milliseconds, or null for never. The button is quiet
   * while that balance is fresh, or always with `Infinity`.
   */
  lastRefreshed?: number | null | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
