'use client';
import { type ReactNode, forwardRef } from 'react';
import type { Instrument } from '../contract/wallet.js';
import { useMoment } from '../hooks/use-moment.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatAge } from '../messages/format-age.js';
import { formatMessage } from '../messages/format-message.js';
import { isAgeRelevant, shortfallOf } from '../model/affordability.js';
import type { MessageKey } from '../messages/messages.js';
import { ageOf } from '../model/age.js';
import { isStale } from '../model/freshness.js';
import { isPayable } from '../model/instruments.js';
import { money } from './money.js';
import { type RootProps, rootProps } from './root-props.js';

/** Duration of a refresh after which the words say that it is slow, in milliseconds. */
const slowRefreshAfter = 10_000;

/**
 * Renders a `<span>` with one line about a balance: its age and, with an amount, whether it covers the amount. It
 * updates itself as the balance ages.
 */
export const BalanceNote = forwardRef<HTMLSpanElement, BalanceNoteProps>(function BalanceNote(
  { instrument, amount, topUp, refreshingSince, notRefreshed, check, ...root },
  ref,
) {
  const language = useWalletsContext();
  const { messages, currency, staleAfter } = language;
  const { kind, balance, lastRefreshed } = instrument;
  const slowAt = refreshingSince ? refreshingSince + slowRefreshAfter : 0;
  const now = useMoment(lastRefreshed, slowAt);
  const old = notRefreshed || isStale(lastRefreshed, now, staleAfter);
  const asked = amount !== undefined && isPayable(instrument);
  const shortfall = asked ? shortfallOf(balance, amount, currency) : NaN;
  const short = shortfall > 0;
  const relevant = asked && old && isAgeRelevant(balance, amount);
  const credit = kind === 'credit';

  const topsUp = topUp && !credit;
  const age = notRefreshed ? 'NotRefreshed' : old ? 'Stale' : topsUp ? 'TopUp' : '';

  function messageKey(): MessageKey | null {
    if (refreshingSince) return now < slowAt ? 'refreshing' : 'stillRefreshing';
    if (short) return `insufficient${credit ? 'Credit' : ''}${age}` as MessageKey;
    if (lastRefreshed === null) return notRefreshed ? 'notRefreshedNever' : 'age_never';
    if (notRefreshed) return 'notRefreshed';
    if (old) return relevant ? 'unsure' : 'stale';
    return shortfall <= 0 ? 'enough' : null;
  }

  const key = messageKey();
  const words = key ? messages[key] : '{age}';
  const idle = !refreshingSince;
  return (
    <>
      {/* Other words are another element. Otherwise the browser counts the amount as moved. */}
      <span
        key={words}
        {...rootProps('batua-note', root)}
        ref={ref}
        data-stale={relevant && idle ? '' : undefined}
        data-insufficient={short && idle && !old && !topsUp ? '' : undefined}
      >
        {formatMessage<ReactNode>(words, {
          amount: short && money(language, shortfall, 'up'),
          age:
            lastRefreshed === null ? (
              messages.age_never
            ) : (
              <time key="age" dateTime={new Date(lastRefreshed).toISOString()}>
                {formatAge(ageOf(lastRefreshed, now), language)}
              </time>
            ),
        })}
      </span>
      {relevant && check}
    </>
  );
});

export interface BalanceNoteProps extends RootProps<'span'> {
  /** Instrument that the line describes, from `wallet.instruments`. */
  instrument: Instrument;
  /** Amount to pay, in major units. */
  amount?: number | undefined;
  /**
   * Whether the line asks the customer to add the missing money while paying. Credit and stale balances never ask.
   * @default false
   */
  topUp?: boolean | undefined;
  /** Start of the refresh in progress, in epoch milliseconds, or null without a refresh. */
  refreshingSince?: number | null | undefined;
  /** Whether the last refresh did not update this wallet. */
  notRefreshed?: boolean | undefined;
  /** Element after the line, such as a button. It appears while the age can change the answer for the amount. */
  check?: ReactNode;
  /** ID of the root element, for `aria-describedby`. */
  id?: string | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
