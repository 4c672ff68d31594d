'use client';
import { type ComponentType, type ReactNode, memo, useId } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { affordabilityOf } from '../model/affordability.js';
import { payableFigure } from '../model/instruments.js';
import { providerName } from '../model/provider-name.js';
import { AffordabilityNote } from './affordability-note.js';
import { classNames } from './class-names.js';
import { BalanceAge } from './balance-age.js';
import { SubBalances } from './sub-balances.js';
import { BalanceAmount } from './balance-amount.js';
import { WalletMark, type WalletMarkProps } from './wallet-mark.js';

/**
 * One linked wallet as a radio. The whole row is clickable; the radio's name is the wallet's name alone,
 * everything else on the row is its description.
 */
export const WalletOption = memo(function WalletOption({
  wallet,
  name,
  selected,
  onSelect,
  amount,
  required,
  disabled = false,
  insufficientBalance = 'allow',
  refreshingSince,
  notRefreshed,
  rowActions: RowActions,
  mark: Mark = WalletMark,
  className,
}: WalletOptionProps): ReactNode {
  const id = useId();
  const part = (suffix: string) => `${id}${suffix}`;
  const figure = payableFigure(wallet);
  // A wallet that was short at its last check stays short until the next, so the clock has no say here.
  const short =
    amount !== undefined && affordabilityOf(figure.balance, amount, false).state === 'insufficient';
  const described = ['figure', 'hint', 'note', 'number', 'sub'].map(part).join(' ');

  return (
    <div
      className={classNames('batua-option', className)}
      data-provider={wallet.provider}
      data-selected={selected ? '' : undefined}
      data-insufficient={short ? '' : undefined}
    >
      <input
        type="radio"
        id={id}
        className="batua-radio"
        name={name}
        value={wallet.id}
        checked={selected}
        onChange={() => onSelect(wallet.id)}
        required={required}
        disabled={disabled || (short && !selected && insufficientBalance === 'disable')}
        aria-describedby={described}
      />
      <Mark provider={wallet.provider} />
      <div className="batua-row-body">
        <span className="batua-row-title">
          <label htmlFor={id} className="batua-name">
            {providerName(wallet.provider)}
          </label>
          {wallet.mobileNumber && (
            <bdi id={part('number')} className="batua-mobile-number">
              {wallet.mobileNumber}
            </bdi>
          )}
        </span>
        <BalanceAmount id={part('figure')} wallet={wallet} />
        <BalanceAge
          id={part('hint')}
          lastRefreshed={figure.lastRefreshed}
          refreshingSince={refreshingSince}
          notRefreshed={notRefreshed}
        />
        {amount !== undefined && (
          <AffordabilityNote
            id={part('note')}
            figure={figure}
            amount={amount}
            // Credit cannot be topped up.
            topUp={figure.kind === 'wallet' && insufficientBalance === 'allow'}
          />
        )}
        <SubBalances id={part('sub')} wallet={wallet} />
        {RowActions && <RowActions wallet={wallet} />}
      </div>
    </div>
  );
});

/** Whether a wallet whose balance is short of the amount can still be chosen. */
export type InsufficientBalance = 'allow' | 'disable';

export interface WalletOptionProps {
  /** A linked wallet. */
  wallet: Wallet;
  /** Name that the radios of one group share. */
  name: string;
  /** Whether this wallet is the chosen one. */
  selected: boolean;
  /** Callback fired with the wallet's id when the customer chooses it. Keep it the same between renders. */
  onSelect: (walletId: string) => void;
  /** What is to be paid, in major units. */
  amount?: number | undefined;
  /** Whether a plain form needs a choice before it submits. */
  required?: boolean | undefined;
  /**
   * Whether the wallet cannot be chosen.
   * @default false
   */
  disabled?: boolean | undefined;
  /**
   * Whether a wallet short of the amount can be chosen. One that is chosen already stays so.
   * @default 'allow'
   */
  insufficientBalance?: InsufficientBalance | undefined;
  /** When the refresh that is under way began, in epoch milliseconds, or null for none. */
  refreshingSince?: number | null | undefined;
  /** Whether the last refresh passed this wallet by. */
  notRefreshed?: boolean | undefined;
  /** Shown last in the row: what else can be done with the wallet. Keep it the same between renders. */
  rowActions?: ComponentType<{ wallet: Wallet }> | undefined;
  /** Shows a provider's mark. */
  mark?: ComponentType<WalletMarkProps> | undefined;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
