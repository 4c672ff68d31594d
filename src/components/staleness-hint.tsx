'use client';
import type { ReactNode } from 'react';
import { useFreshness } from '../hooks/use-freshness.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatMessage } from '../messages/format-message.js';
import { ageWords } from './age-words.js';
import { classNames } from './class-names.js';
import { useIsBefore } from './use-is-before.js';

/** How old a balance is, in words that grow older by themselves. */
export function StalenessHint({
  lastRefreshed,
  refreshingSince = null,
  failed = false,
  id,
  className,
}: StalenessHintProps): ReactNode {
  const { messages, locale } = useWalletsContext();
  const refreshing = refreshingSince !== null;
  const freshness = useFreshness(lastRefreshed, { refreshing, failed });
  const checked =
    lastRefreshed === null || freshness.state === 'never' || freshness.age === null ? null : (
      <time key="checked" dateTime={new Date(lastRefreshed).toISOString()}>
        {ageWords(freshness.age, messages, locale)}
      </time>
    );

  function words(): ReactNode {
    if (refreshingSince !== null) return <RefreshingWords since={refreshingSince} />;
    if (freshness.state === 'failed' && checked) return formatMessage(messages.failed, { checked });
    if (freshness.state === 'failed') return messages.failedNever;
    if (freshness.state === 'stale') return formatMessage(messages.stale, { checked });
    return checked ?? messages.checked_never;
  }

  return (
    <span
      id={id}
      className={classNames('batua-hint', className)}
      data-stale={refreshing || freshness.state === 'fresh' ? undefined : ''}
    >
      {words()}
    </span>
  );
}

const patience = 10_000;

function RefreshingWords({ since }: { since: number }): ReactNode {
  const { messages } = useWalletsContext();
  return useIsBefore(since + patience) ? messages.refreshing : messages.stillRefreshing;
}

export interface StalenessHintProps {
  /** When the balance was last checked, in epoch milliseconds, or null for never. */
  lastRefreshed: number | null;
  /** When the refresh that is under way began, in epoch milliseconds, or null for none. */
  refreshingSince?: number | null | undefined;
  /** Whether the last refresh passed this wallet by. */
  failed?: boolean | undefined;
  /** Id of the element, to be pointed at by `aria-describedby`. */
  id?: string | undefined;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
