'use client';
import { forwardRef } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatMessage } from '../messages/format-message.js';
import { rowInstruments } from '../model/instruments.js';
import { balanceText } from './balance-text.js';
import { IsolatedName } from './isolated-name.js';
import { type RootProps, rootProps } from './root-props.js';

/**
 * Renders a `<ul>` of what a wallet holds but cannot pay with alone, such as reward points, each with its name.
 * Renders nothing if there is nothing.
 */
export const OtherInstruments = forwardRef<HTMLUListElement, OtherInstrumentsProps>(function OtherInstruments(
  { wallet, ...root },
  ref,
) {
  const context = useWalletsContext();
  const { messages, nameOf } = context;
  const rows = rowInstruments(wallet);
  const others = wallet.instruments.filter((instrument) => !rows.includes(instrument));
  if (others.length === 0) return null;
  return (
    <ul {...rootProps('batua-other-instruments', root)} ref={ref}>
      {others.map((instrument) => (
        <li key={instrument.method + messages.named}>
          {formatMessage(messages.named, {
            name: <IsolatedName key="name" name={nameOf(instrument.method)} />,
            balance: balanceText(context, instrument),
          })}
        </li>
      ))}
    </ul>
  );
});

export interface OtherInstrumentsProps extends RootProps<'ul'> {
  /** Wallet that holds the instruments. */
  wallet: Wallet;
  /** ID of the root element, for `aria-describedby`. */
  id?: string | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
