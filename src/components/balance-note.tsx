'use client';
import { type ReactNode, forwardRef } from 'react';
import type { Instrument } from '../contract/wallet.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { NoteLine, dateTimeOf } from './note-line.js';
import { type RootProps, rootProps } from './root-props.js';

/**
 * Renders a `<span>` with one line about a balance: its age and, with an amount, whether it covers the amount. It
 * updates itself as the balance ages.
 */
export const BalanceNote = forwardRef<HTMLSpanElement, BalanceNoteProps>(function BalanceNote(
  { instrument, amount, topUp, refreshingSince, notRefreshed, check, ...root },
  ref,
) {
  return (
    <NoteLine
      context={useWalletsContext()}
      instrument={instrument}
      dateTime={dateTimeOf(instrument)}
      amount={amount}
      topUp={topUp}
      refreshingSince={refreshingSince}
      notRefreshed={notRefreshed}
      check={check}
      root={{ ...rootProps('batua-note', root), ref }}
    />
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
