'use client';
import { forwardRef } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatMessage } from '../messages/format-message.js';
import { sideBalances } from '../model/side-balances.js';
import { BalanceText } from './balance-text.js';
import { type RootProps, rootProps } from './root-props.js';

/** Renders a `<ul>` of a wallet's other balances, each with its name and kind. Renders nothing without other balances. */
export const SubBalances = forwardRef<HTMLUListElement, SubBalancesProps>(function SubBalances(
  { wallet, ...root },
  ref,
) {
  const { messages, nameOf } = useWalletsContext();
  const balances = sideBalances(wallet);
  if (balances.length === 0) return null;
  return (
    <ul {...rootProps('batua-sub-balances', root, ref)}>
      {balances.map(({ method, kind, balance }) => (
        <li key={`${method} ${kind}`}>
          {formatMessage(messages.named, {
            name: <bdi key="name">{nameOf(method)}</bdi>,
            figure: <BalanceText key="figure" kind={kind} balance={balance} />,
          })}
        </li>
      ))}
    </ul>
  );
});

export interface SubBalancesProps extends RootProps<'ul'> {
  /** Wallet that holds the balances. */
  wallet: Wallet;
  /** ID of the root element, for `aria-describedby`. */
  id?: string | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
