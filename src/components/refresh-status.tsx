'use client';
import { type ReactNode, useState } from 'react';
import type { Wallet } from '../contract/wallet.js';
import type { RefreshState } from '../hooks/use-refresh-balances.js';
import { type WalletsContextValue, useWalletsContext } from '../hooks/wallets-context.js';
import { formatMessage } from '../messages/format-message.js';
import { providerName } from '../model/provider-name.js';
import { formatErrorAndWait } from '../messages/format-error.js';

/**
 * Tells screen readers that a refresh began and how it ended, once each. Not seen. It is empty at first,
 * because a live region that comes with words in it is not read.
 */
export function RefreshStatus({ refresh, wallets }: RefreshStatusProps): ReactNode {
  const context = useWalletsContext();
  const { status, startedAt }: { status: string; startedAt?: number } = refresh;
  const current = [status, startedAt].join();
  const [[last, words], say] = useState([current, '']);
  // Once: a wallet that is checked or removed later is no other end of this refresh.
  if (last !== current) say([current, statusWords(refresh, wallets, context)]);
  return (
    <div role="status" className="batua-live-region">
      {words}
    </div>
  );
}

function statusWords(
  refresh: RefreshState,
  wallets: readonly Wallet[],
  context: WalletsContextValue,
): string {
  const { messages } = context;
  if (refresh.status === 'pending') return messages.refreshStarted;
  if (refresh.status === 'error')
    return `${messages.refreshFailed} ${formatErrorAndWait(refresh.error, context)}`;
  if (refresh.status === 'idle') return '';
  const missed = wallets.filter(({ id }) => refresh.notRefreshed.includes(id));
  const names = [...new Set(missed.map(({ provider }) => providerName(provider)))].join(', ');
  return names ? formatMessage(messages.refreshPartlyDone, { names }).join('') : messages.refreshDone;
}

export interface RefreshStatusProps {
  /** How the last refresh stands, as `useRefreshBalances` gives it. */
  refresh: RefreshState;
  /** The wallets, to name those that a refresh passed by. */
  wallets: readonly Wallet[];
}
