'use client';
import { forwardRef } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatMessage } from '../messages/format-message.js';
import { affordabilityOf } from '../model/affordability.js';
import type { PayableFigure } from '../model/instruments.js';
import { Money } from './money.js';
import { type RootProps, rootProps } from './root-props.js';
import { useIsBefore } from '../hooks/use-is-before.js';

/** Renders a `<span>` that says whether a figure covers an amount. Renders nothing when the figure is unknown. */
export const AffordabilityNote = forwardRef<HTMLSpanElement, AffordabilityNoteProps>(
  function AffordabilityNote({ figure, amount, topUp, ...root }, ref) {
    const { messages, staleAfter } = useWalletsContext();
    const { balance, lastRefreshed } = figure;
    const stale = !useIsBefore(lastRefreshed === null ? 0 : lastRefreshed + staleAfter);
    const affordability = affordabilityOf(balance, amount, stale);

    if (balance === null) return null;
    const short = affordability.state === 'insufficient';
    const message = short
      ? stale
        ? messages.insufficientWhenChecked
        : messages.insufficient
      : stale
        ? messages.unsure
        : messages.enough;
    return (
      // Other words are another element. Otherwise the browser counts the amount as moved.
      <span
        key={message}
        {...rootProps('batua-affordability', root, ref)}
        data-insufficient={short ? '' : undefined}
      >
        {formatMessage(message, {
          amount: <Money key="amount" amount={short ? affordability.shortfall : amount} />,
        })}
        {short && topUp && !stale && messages.topUp}
      </span>
    );
  },
);

export interface AffordabilityNoteProps extends RootProps<'span'> {
  /** Money or credit that the wallet can pay with. */
  figure: PayableFigure;
  /** Amount to pay, in major units. */
  amount: number;
  /**
   * Whether to add that the customer can top up the wallet while paying. Not shown for a stale balance.
   * @default false
   */
  topUp?: boolean | undefined;
  /** ID of the root element, for `aria-describedby`. */
  id?: string | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
