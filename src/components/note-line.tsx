'use client';
import type { ReactNode } from 'react';
import type { Instrument } from '../contract/wallet.js';
import { useMoment } from '../hooks/use-moment.js';
import type { WalletsContextValue } from '../hooks/wallets-context.js';
import { formatAge } from '../messages/format-age.js';
import { formatMessage } from '../messages/format-message.js';
import { isAgeRelevant, shortfallOf } from '../model/affordability.js';
import type { MessageKey } from '../messages/messages.js';
import { ageOf } from '../model/age.js';
import { isStale } from '../model/freshness.js';
import { isPayable } from '../model/instruments.js';
import type { BalanceNoteProps } from './balance-note.js';
import { money } from './money.js';
import type { RootProps } from './root-props.js';

/** Duration of a refresh after which the words say that it is slow, in milliseconds. */
const slowRefreshAfter = 10_000;

/**
 * Returns when a balance was checked, for `<time>`, or undefined for never.
 *
 * @throws {RangeError} If the time is not one. `NoteLine` never throws for what this accepts.
 */
export const dateTimeOf = ({ lastRefreshed }: Instrument): string | undefined =>
  lastRefreshed === null ? undefined : new Date(lastRefreshed).toISOString();

/** Renders a `BalanceNote`. A row passes `id`, and a note elsewhere passes `root`: it is slow to spread props. */
export function NoteLine({
  context,
  amount,
  refreshingSince,
  instrument,
  dateTime,
  topUp,
  notRefreshed,
  check,
  id,
  root,
}: NoteLineProps): ReactNode {
  const { messages, currency, staleAfter } = context;
  const { kind, balance, lastRefreshed } = instrument;
  const slowAt = refreshingSince ? refreshingSince + slowRefreshAfter : 0;
  const now = useMoment(context, lastRefreshed, slowAt);
  const old = notRefreshed || isStale(lastRefreshed, now, staleAfter);
  const asked = amount !== undefined && isPayable(instrument);
  const shortfall = asked ? shortfallOf(balance, amount, currency) : NaN;
  const short = shortfall > 0;
  const relevant = asked && old && isAgeRelevant(balance, amount);
  const credit = kind === 'credit';

  const topsUp = topUp && !credit;
  const age = notRefreshed ? 'NotRefreshed' : old ? 'Stale' : topsUp ? 'TopUp' : '';

  const aged = old ? (relevant ? 'unsure' : 'stale') : shortfall <= 0 ? 'enough' : null;
  const dated = notRefreshed ? 'notRefreshed' : aged;
  const undated = notRefreshed ? 'notRefreshedNever' : 'age_never';
  const known = short
    ? (`insufficient${credit ? 'Credit' : ''}${age}` as MessageKey)
    : lastRefreshed === null
      ? undated
      : dated;
  const key = refreshingSince ? (now < slowAt ? 'refreshing' : 'stillRefreshing') : known;
  const words = key ? messages[key] : '{age}';
  const idle = !refreshingSince;
  return (
    <>
      {/* Other words are another element. Otherwise the browser counts the amount as moved. */}
      <span
        key={words}
        id={id}
        className="batua-note"
        {...root}
        data-stale={relevant && idle ? '' : undefined}
        data-insufficient={short && idle && !old && !topsUp ? '' : undefined}
      >
        {formatMessage<ReactNode>(words, {
          amount: short && money(context, shortfall, 'up'),
          age:
            lastRefreshed === null ? (
              messages.age_never
            ) : (
              <time key="age" dateTime={dateTime}>
                {formatAge(ageOf(lastRefreshed, now), context)}
              </time>
            ),
        })}
      </span>
      {relevant && check}
    </>
  );
}

interface NoteLineProps extends Omit<BalanceNoteProps, Exclude<keyof RootProps<'span'>, 'id'>> {
  context: WalletsContextValue;
  /** From `dateTimeOf`. */
  dateTime: string | undefined;
  /** Props of the root element, with its class, outside of rows. */
  root?: RootProps<'span'>;
}
