'use client';
import type { ReactElement } from 'react';
import type { Instrument } from '../contract/wallet.js';
import type { WalletsContextValue } from '../hooks/wallets-context.js';
import { formatDigits, formatMessage, pluralMessage } from '../messages/format-message.js';
import { numberFormat } from '../model/number-format.js';
import { money } from './money.js';

/**
 * Returns an element with a key. It shows a balance in the words of its kind: money, pay-later credit or reward
 * points.
 */
export function balanceText(
  context: WalletsContextValue,
  { kind, balance }: Pick<Instrument, 'kind' | 'balance'>,
): ReactElement {
  const { messages, locale, currency } = context;
  if (balance === null) {
    const words = kind === 'credit' ? messages.creditUnavailable : messages.unavailable;
    return <span key={words}>{words}</span>;
  }
  if (kind === 'points') {
    // Engines differ in the languages that they group in lakhs. en-IN does so in every engine.
    const points = formatDigits(
      numberFormat(currency === 'INR' ? 'en-IN' : locale).format(balance),
      messages,
    );
    const message = pluralMessage(context, 'points', balance);
    return <span key={message}>{formatMessage(message, { count: <bdi key="count">{points}</bdi> })}</span>;
  }
  const amount = money(context, balance);
  return kind === 'credit' ? (
    <span key={messages.credit}>{formatMessage(messages.credit, { amount })}</span>
  ) : (
    amount
  );
}

/**
 * Returns a key that differs where a balance takes another width. A wider balance needs a new element: otherwise the
 * browser counts right-aligned text as moved. A balance of the same width stays, because new elements are slow.
 */
export const balanceKey = ({ balance }: Pick<Instrument, 'balance'>): number | null =>
  balance && `${Math.trunc(balance)}`.length;
