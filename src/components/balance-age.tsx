'use client';
import type { ReactNode } from 'react';
import { useFreshness } from '../hooks/use-freshness.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatMessage } from '../messages/format-message.js';
import { formatAge } from '../messages/format-age.js';
import { classNames } from './class-names.js';
import { useIsBefore } from '../hooks/use-is-before.js';

/** How long a refresh may take before the words say so, in milliseconds. */
const slowRefreshAfter = 10_000;

/** How old a balance is, in words that grow older by themselves. */
export function BalanceAge({
  lastRefreshed,
  refreshingSince = null,
  notRefreshed,
  id,
  className,
}: BalanceAgeProps): ReactNode {
  const language = useWalletsContext();
  const { messages } = language;
  const refreshing = refreshingSince !== null;
  const { state, age } = useFreshness(lastRefreshed, { refreshing, notRefreshed });
  const early = useIsBefore(refreshing ? refreshingSince + slowRefreshAfter : 0);
  const checked = lastRefreshed !== null && age && (
    <time key="checked" dateTime={new Date(lastRefreshed).toISOString()}>
      {formatAge(age, language)}
    </time>
  );
  const words = {
    never: messages.checked_never,
    fresh: checked,
    stale: formatMessage(messages.stale, { checked }),
    refreshing: early ? messages.refreshing : messages.stillRefreshing,
    not_refreshed: checked ? formatMessage(messages.notRefreshed, { checked }) : messages.notRefreshedNever,
  };
  return (
    <span
      id={id}
      className={classNames('batua-age', className)}
      data-stale={refreshing || state === 'fresh' ? undefined : ''}
    >
      {words[state]}
    </span>
  );
}

export interface BalanceAgeProps {
  /** When the balance was last checked, in epoch milliseconds, or null for never. */
  lastRefreshed: number | null;
  /** When the refresh that is under way began, in epoch milliseconds, or null for none. */
  refreshingSince?: number | null | undefined;
  /** Whether the last refresh passed this wallet by. */
  notRefreshed?: boolean | undefined;
  /** Id of the element, to be pointed at by `aria-describedby`. */
  id?: string | undefined;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
