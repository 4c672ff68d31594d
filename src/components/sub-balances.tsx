'use client';
import type { ReactNode } from 'react';
import type { SubBalance, Wallet } from '../contract/wallet.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatMessage, pluralMessage } from '../messages/format-message.js';
import { providerName } from '../model/provider-name.js';
import { sideBalances } from '../model/side-balances.js';
import { classNames } from './class-names.js';
import { Money } from './money.js';

/** The other figures held under a wallet, each by its own name and kind, never added up. */
export function SubBalances({ wallet, id, className }: SubBalancesProps): ReactNode {
  const balances = sideBalances(wallet);
  if (balances.length === 0) return null;
  return (
    <ul id={id} className={classNames('batua-sub-balances', className)}>
      {balances.map((balance) => (
        <li key={`${balance.method} ${balance.kind}`}>
          <SubBalanceWords {...balance} />
        </li>
      ))}
    </ul>
  );
}

function SubBalanceWords({ method, kind, balance }: SubBalance): ReactNode {
  const { messages, locale, currency } = useWalletsContext();
  const name = <bdi key="name">{providerName(method)}</bdi>;
  if (balance === null) return formatMessage(messages.subUnavailable, { name });
  if (kind === 'reward') {
    // As with money, lakh grouping must not hang on what the engine knows of the language.
    const points = new Intl.NumberFormat(currency === 'INR' ? 'en-IN' : locale).format(balance);
    const count = <bdi key="count">{points}</bdi>;
    return formatMessage(pluralMessage(messages, 'subReward', balance, locale), { name, count });
  }
  const amount = <Money key="amount" amount={balance} />;
  return formatMessage(kind === 'credit' ? messages.subCredit : messages.subMoney, { name, amount });
}

export interface SubBalancesProps {
  /** The wallet that holds the figures. */
  wallet: Wallet;
  /** Id of the element, to be pointed at by `aria-describedby`. */
  id?: string | undefined;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
