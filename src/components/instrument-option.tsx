'use client';
import type { ReactNode } from 'react';
import type { Instrument } from '../contract/wallet.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatName } from '../messages/format-name.js';
import { affordabilityOf } from '../model/affordability.js';
import { choiceOf, isPayable } from '../model/instruments.js';
import { AffordabilityNote } from './affordability-note.js';
import { BalanceAge } from './balance-age.js';
import { BalanceAmount } from './balance-amount.js';
import { WalletMark } from './wallet-mark.js';
import type { WalletOptionProps } from './wallet-option.js';

/** Renders a `<div>` with one instrument of a wallet: as a radio, or as text if it cannot pay alone. */
export function InstrumentOption({
  wallet,
  instrument,
  several,
  selected,
  id,
  describedBy,
  number,
  name,
  onSelect,
  amount,
  required,
  disabled = false,
  insufficientBalance = 'allow',
  topUp = true,
  refreshingSince,
  notRefreshed,
  mark: Mark = WalletMark,
  children,
}: InstrumentOptionProps): ReactNode {
  const { currency, messages, nameOf } = useWalletsContext();
  const { provider } = wallet;
  const { method, kind, balance, lastRefreshed } = instrument;
  const payable = isPayable(instrument);
  // The state of the row depends on the last check only, not on its age.
  const short =
    payable &&
    amount !== undefined &&
    affordabilityOf(balance, amount, { currency, stale: false }).state === 'insufficient';
  const canTopUp = Array.isArray(topUp) ? topUp.includes(provider) : topUp === true;
  const isOwnMoney = several && kind === 'money' && method === provider;
  const label = nameOf(several ? method : provider);
  const words = isOwnMoney ? formatName(messages.ownBalance, label) : label;
  const value = choiceOf(wallet, instrument);

  return (
    <div
      className="batua-option"
      data-provider={provider}
      data-kind={kind}
      data-selected={selected ? '' : undefined}
      data-insufficient={short ? '' : undefined}
    >
      {payable && (
        <input
          type="radio"
          id={id}
          className="batua-radio"
          name={name}
          value={value}
          checked={selected}
          onChange={() => onSelect(value)}
          required={required}
          disabled={disabled || (short && !selected && insufficientBalance === 'disable')}
          aria-describedby={`${id}1 ${id}2 ${id}3 ${describedBy}`}
        />
      )}
      <Mark provider={provider} />
      <div className="batua-row-body">
        <span className="batua-row-title">
          {payable ? (
            <label htmlFor={id} className="batua-name">
              {words}
            </label>
          ) : (
            <span className="batua-name">{words}</span>
          )}
          {number}
        </span>
        <BalanceAmount id={id + 1} instrument={instrument} />
        <BalanceAge
          id={id + 2}
          lastRefreshed={lastRefreshed}
          refreshingSince={refreshingSince}
          notRefreshed={notRefreshed}
        />
        {payable && amount !== undefined && (
          <AffordabilityNote
            id={id + 3}
            instrument={instrument}
            amount={amount}
            topUp={canTopUp && insufficientBalance === 'allow'}
          />
        )}
        {children}
      </div>
    </div>
  );
}

interface InstrumentOptionProps extends Omit<
  WalletOptionProps,
  'value' | 'id' | 'rowContent' | 'rowActions' | 'children'
> {
  /** Instrument of the wallet. */
  instrument: Instrument;
  /** Whether the wallet can pay with several instruments, so that each needs its own name. */
  several: boolean;
  /** Whether the instrument is chosen. */
  selected: boolean;
  /** ID of the radio. */
  id: string;
  /** IDs of the wallet's texts that describe each of its radios. */
  describedBy: string;
  /** The wallet's mobile number, in the first row. */
  number: ReactNode;
  /** What follows the last row: other instruments, extra content and actions. */
  children: ReactNode;
}
