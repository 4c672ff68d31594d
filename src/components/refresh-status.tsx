'use client';
import { type ReactNode, useState } from 'react';
import type { Wallet } from '../contract/wallet.js';
import type { RefreshState } from '../hooks/use-refresh-balances.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatMessage } from '../messages/format-message.js';
import type { Messages } from '../messages/messages.js';
import { providerName } from '../model/provider-name.js';
import { errorWords, waitWords } from './error-words.js';

/**
 * Tells screen readers that a refresh began and how it ended, once each. Not seen. It is empty at first,
 * because a live region that comes with words in it is not read.
 */
export function RefreshStatus({ refresh, wallets }: RefreshStatusProps): ReactNode {
  const { messages, locale } = useWalletsContext();
  const current = refresh.status === 'idle' ? '' : `${refresh.status} ${refresh.startedAt}`;
  const [first] = useState(current);
  return (
    <div role="status" className="batua-status">
      {current === first ? '' : statusWords(refresh, wallets, messages, locale)}
    </div>
  );
}

function statusWords(
  refresh: RefreshState,
  wallets: readonly Wallet[],
  messages: Messages,
  locale: string,
): string {
  switch (refresh.status) {
    case 'idle':
      return '';
    case 'pending':
      return messages.refreshStarted;
    case 'success': {
      const missed = wallets.filter(({ id }) => refresh.notAdvanced.includes(id));
      const names = new Set(missed.map(({ provider }) => providerName(provider)));
      if (names.size === 0) return messages.refreshDone;
      return formatMessage(messages.refreshPartlyDone, { names: [...names].join(', ') }).join('');
    }
    case 'error': {
      const { error } = refresh;
      const wait = error.retryAfter === undefined ? '' : waitWords(error.retryAfter, messages, locale);
      return `${messages.refreshFailed} ${errorWords(error, messages)} ${wait}`.trim();
    }
  }
}

export interface RefreshStatusProps {
  /** How the last refresh stands, as `useRefreshBalances` gives it. */
  refresh: RefreshState;
  /** The wallets, to name those that a refresh passed by. */
  wallets: readonly Wallet[];
}
