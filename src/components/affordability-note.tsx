'use client';
import type { ReactNode } from 'react';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatMessage } from '../messages/format-message.js';
import { affordabilityOf } from '../model/affordability.js';
import type { PayableFigure } from '../model/instruments.js';
import { classNames } from './class-names.js';
import { Money } from './money.js';
import { useIsBefore } from '../hooks/use-is-before.js';

/** Whether a figure covers an amount. Where the figure is not known it says nothing: `BalanceAmount` does. */
export function AffordabilityNote({
  figure,
  amount,
  topUp = false,
  id,
  className,
}: AffordabilityNoteProps): ReactNode {
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
    // Other words are another element, so that the amount in them is not counted as moved.
    <span
      key={message}
      id={id}
      className={classNames('batua-affordability', className)}
      data-insufficient={short ? '' : undefined}
    >
      {formatMessage(message, {
        amount: <Money key="amount" amount={short ? affordability.shortfall : amount} />,
      })}
      {short && topUp && !stale && messages.topUp}
    </span>
  );
}

export interface AffordabilityNoteProps {
  /** What the wallet can pay with. */
  figure: PayableFigure;
  /** What is to be paid, in major units. */
  amount: number;
  /**
   * Whether to say that what is missing can be added while paying. Of a stale balance it is not said.
   * @default false
   */
  topUp?: boolean | undefined;
  /** Id of the element, to be pointed at by `aria-describedby`. */
  id?: string | undefined;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
