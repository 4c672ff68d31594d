'use client';
import { forwardRef } from 'react';
import type { Instrument } from '../contract/wallet.js';
import { useIsBefore } from '../hooks/use-is-before.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatMessage } from '../messages/format-message.js';
import { affordabilityOf } from '../model/affordability.js';
import { Money } from './money.js';
import { type RootProps, rootProps } from './root-props.js';

/** Renders a `<span>` that says whether an instrument covers an amount. Renders nothing if its balance is unknown. */
export const AffordabilityNote = forwardRef<HTMLSpanElement, AffordabilityNoteProps>(
  function AffordabilityNote({ instrument, amount, topUp, ...root }, ref) {
    const { messages, currency, staleAfter } = useWalletsContext();
    const { kind, balance, lastRefreshed } = instrument;
    const stale = !useIsBefore(lastRefreshed === null ? 0 : lastRefreshed + staleAfter);
    const affordability = affordabilityOf(balance, amount, { currency, stale });

    if (balance === null) return null;
    const short = affordability.state === 'insufficient';
    const old = stale && lastRefreshed !== null ? ('WhenChecked' as const) : '';
    const message = !short
      ? messages[stale ? 'unsure' : 'enough']
      : kind === 'credit'
        ? messages[`insufficientCredit${old}` as const]
        : messages[topUp && !stale ? 'insufficientTopUp' : (`insufficient${old}` as const)];
    return (
      // Other words are another element. Otherwise the browser counts the amount as moved.
      <span
        key={message}
        {...rootProps('batua-affordability', root)}
        ref={ref}
        data-insufficient={short ? '' : undefined}
      >
        {formatMessage(message, {
          amount: <Money key="amount" amount={short ? affordability.shortfall : amount} rounding="up" />,
        })}
      </span>
    );
  },
);

export interface AffordabilityNoteProps extends RootProps<'span'> {
  /** Instrument that pays, from `wallet.instruments`. */
  instrument: Instrument;
  /** Amount to pay, in major units. */
  amount: number;
  /**
   * Whether to add that the customer can top up the wallet while paying. Never shown for credit or a stale balance.
   * @default false
   */
  topUp?: boolean | undefined;
  /** ID of the root element, for `aria-describedby`. */
  id?: string | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
