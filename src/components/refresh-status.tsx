'use client';
import { forwardRef, useEffect, useState } from 'react';
import type { Wallet } from '../contract/wallet.js';
import type { RefreshState } from '../hooks/use-refresh-state.js';
import { type WalletsContextValue, useWalletsContext } from '../hooks/wallets-context.js';
import { formatMessage } from '../messages/format-message.js';
import { formatErrorAndWait } from '../messages/format-error.js';
import { walletNamer } from '../messages/format-name.js';
import { useEvent } from '../hooks/use-event.js';
import { useIsBefore } from '../hooks/use-is-before.js';
import { type RootProps, rootProps } from './root-props.js';

/** Duration of the first request after which a screen reader hears that it is slow, in milliseconds. */
const slowLoadAfter = 2000;

/**
 * Renders a visually hidden `<div role="status">` that announces the start and the end of a refresh and of a wait, and
 * that loading takes long. It is empty at first, because screen readers do not read a live region that appears with
 * words in it.
 */
export const RefreshStatus = forwardRef<HTMLDivElement, RefreshStatusProps>(function RefreshStatus(
  { refresh, wallets, loading, ...root },
  ref,
) {
  const context = useWalletsContext();
  const { status, startedAt }: { status: string; startedAt?: number } = refresh;
  const limited = useIsBefore(refresh.status === 'error' ? refresh.error.retryAt : undefined);
  const current = [status, startedAt, limited].join();
  const [[last, words, turn], say] = useState<[string, string, number]>([current, '', 0]);
  const [openedAt] = useState(() => context.client.clock.now());
  const early = useIsBefore(openedAt + slowLoadAfter);
  const sayState = () => say([current, statusWords(refresh, wallets, context), turn + 1]);
  // A wallet that is checked or removed later does not end this refresh again.
  if (last !== current) sayState();

  const onClick = useEvent((event: MouseEvent) => {
    const [target] = event.composedPath();
    if (target instanceof Element && target.closest('.batua-refresh[aria-disabled="true"]')) {
      sayState();
    }
  });
  useEffect(() => {
    document.addEventListener('click', onClick, true);
    return () => document.removeEventListener('click', onClick, true);
  }, [onClick]);

  return (
    <div {...rootProps('batua-live-region', root)} ref={ref} role="status">
      {loading && !early
        ? context.messages.loading
        : // A new element: the same words are announced again, and Orca does not say other words twice.
          words && <div key={turn}>{words}</div>}
    </div>
  );
});

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
  const missing = new Set(refresh.notRefreshed);
  const names = wallets
    .filter(({ id }) => missing.has(id))
    .map(walletNamer(wallets, context))
    .join(messages.separator ?? ', ');
  return names ? formatMessage(messages.refreshPartlyDone, { names }).join('') : messages.refreshDone;
}

export interface RefreshStatusProps extends RootProps<'div', 'role'> {
  /** State of the last refresh, from `useRefreshBalances`. */
  refresh: RefreshState;
  /** Linked wallets. The announcement names those that the refresh did not update. */
  wallets: readonly Wallet[];
  /** Whether the wallets are loading for the first time. */
  loading?: boolean | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
