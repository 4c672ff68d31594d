'use client';
import type { ReactNode } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatMessage } from '../messages/format-message.js';
import { providerName } from '../model/provider-name.js';
import { sideBalances } from '../model/side-balances.js';
import { classNames } from './class-names.js';
import { BalanceText } from './balance-text.js';

/** The other figures held under a wallet, each by its own name and kind, never added up. */
export function SubBalances({ wallet, id, className }: SubBalancesProps): ReactNode {
  const { messages } = useWalletsContext();
  const balances = sideBalances(wallet);
  if (balances.length === 0) return null;
  return (
    <ul id={id} className={classNames('batua-sub-balances', className)}>
      {balances.map(({ method, kind, balance }) => (
        <li key={`${method} ${kind}`}>
          {formatMessage(messages.named, {
            name: <bdi key="name">{providerName(method)}</bdi>,
            figure: <BalanceText key="figure" kind={kind} balance={balance} />,
          })}
        </li>
      ))}
    </ul>
  );
}

export interface SubBalancesProps {
  /** The wallet that holds the figures. */
  wallet: Wallet;
  /** Id of the element, to be pointed at by `aria-describedby`. */
  id?: string | undefined;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
