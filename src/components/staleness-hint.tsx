'use client';
import type { ReactNode } from 'react';
import { useFreshness } from '../hooks/use-freshness.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatMessage } from '../messages/format-message.js';
import { ageWords } from './age-words.js';
import { classNames } from './class-names.js';
import { useIsBefore } from './use-is-before.js';

/** How long a refresh may take before the words say so, in milliseconds. */
const patience = 10_000;

/** How old a balance is, in words that grow older by themselves. */
export function StalenessHint({
  lastRefreshed,
  refreshingSince = null,
  failed,
  id,
  className,
}: StalenessHintProps): ReactNode {
  const language = useWalletsContext();
  const { messages } = language;
  const refreshing = refreshingSince !== null;
  const { state, age } = useFreshness(lastRefreshed, { refreshing, failed });
  const early = useIsBefore(refreshing ? refreshingSince + patience : 0);
  const checked = lastRefreshed !== null && age && (
    <time key="checked" dateTime={new Date(lastRefreshed).toISOString()}>
      {ageWords(age, language)}
    </time>
  );
  const words = {
    never: messages.checked_never,
    fresh: checked,
    stale: formatMessage(messages.stale, { checked }),
    refreshing: early ? messages.refreshing : messages.stillRefreshing,
    failed: checked ? formatMessage(messages.failed, { checked }) : messages.failedNever,
  };
  return (
    <span
      id={id}
      className={classNames('batua-hint', className)}
      data-stale={refreshing || state === 'fresh' ? undefined : ''}
    >
      {words[state]}
    </span>
  );
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
