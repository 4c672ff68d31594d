'use client';
import { forwardRef } from 'react';
import { useFreshness } from '../hooks/use-freshness.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatMessage } from '../messages/format-message.js';
import { formatAge } from '../messages/format-age.js';
import { keyOf } from './key-of.js';
import { type RootProps, rootProps } from './root-props.js';
import { useIsBefore } from '../hooks/use-is-before.js';

/** Duration of a refresh after which the words say that it is slow, in milliseconds. */
const slowRefreshAfter = 10_000;

/** Renders a `<span>` with the age of a balance. It updates itself as the balance ages. */
export const BalanceAge = forwardRef<HTMLSpanElement, BalanceAgeProps>(function BalanceAge(
  { lastRefreshed, refreshingSince, notRefreshed, ...root },
  ref,
) {
  const language = useWalletsContext();
  const { messages } = language;
  const refreshing = Boolean(refreshingSince);
  const { state, age } = useFreshness(lastRefreshed, { refreshing, notRefreshed });
  const early = useIsBefore(refreshingSince ? refreshingSince + slowRefreshAfter : 0);
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
      key={keyOf(words[state])}
      {...rootProps('batua-age', root)}
      ref={ref}
      data-stale={refreshing || state === 'fresh' ? undefined : ''}
    >
      {words[state]}
    </span>
  );
});

export interface BalanceAgeProps extends RootProps<'span'> {
  /** Time of the last balance check, in epoch milliseconds, or null for never. */
  lastRefreshed: number | null;
  /** Start of the refresh in progress, in epoch milliseconds, or null without a refresh. */
  refreshingSince?: number | null | undefined;
  /** Whether the last refresh did not update this wallet. */
  notRefreshed?: boolean | undefined;
  /** ID of the root element, for `aria-describedby`. */
  id?: string | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
