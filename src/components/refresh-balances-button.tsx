'use client';
import type { ReactNode } from 'react';
import { useRefreshBalances } from '../hooks/use-refresh-balances.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { classNames } from './class-names.js';
import { useIsBefore } from '../hooks/use-is-before.js';

/**
 * Has all balances checked. Every button on the page starts and shows the same refresh. It keeps its
 * focus: while it has nothing to do it is `aria-disabled`, never `disabled`.
 */
export function RefreshBalancesButton({ className }: RefreshBalancesButtonProps): ReactNode {
  const { messages } = useWalletsContext();
  const state = useRefreshBalances();
  const pending = state.status === 'pending';
  const limited = useIsBefore(state.status === 'error' ? state.error.retryAt : undefined);
  return (
    <button
      type="button"
      className={classNames('batua-button batua-refresh', className)}
      aria-disabled={pending || limited}
      data-busy={pending ? '' : undefined}
      onClick={state.refresh}
    >
      {/* Both, so that the button is as wide in either state. */}
      <span hidden={pending}>{messages.refresh}</span>
      <span hidden={!pending}>{messages.refreshing}</span>
    </button>
  );
}

export interface RefreshBalancesButtonProps {
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
