'use client';
import { type ComponentType, forwardRef, memo, useId } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { affordabilityOf } from '../model/affordability.js';
import { payableFigure } from '../model/instruments.js';
import { AffordabilityNote } from './affordability-note.js';
import { BalanceAge } from './balance-age.js';
import { SubBalances } from './sub-balances.js';
import { BalanceAmount } from './balance-amount.js';
import { type RootProps, rootProps } from './root-props.js';
import { WalletMark, type WalletMarkProps } from './wallet-mark.js';

/**
 * Renders a `<div>` with one linked wallet as a radio. The whole row is clickable. The radio's name is the wallet's
 * name. The rest of the row is the radio's description.
 */
export const WalletOption = memo(
  forwardRef<HTMLDivElement, WalletOptionProps>(function WalletOption(
    {
      wallet,
      name,
      selected,
      onSelect,
      amount,
      required,
      disabled,
      insufficientBalance,
      refreshingSince,
      notRefreshed,
      rowContent: RowContent,
      rowActions: RowActions,
      mark: Mark = WalletMark,
      ...root
    },
    ref,
  ) {
    const { nameOf } = useWalletsContext();
    const id = useId();
    const figure = payableFigure(wallet);
    // The state of the row depends on the last check only, not on its age.
    const short =
      amount !== undefined && affordabilityOf(figure.balance, amount, false).state === 'insufficient';
    const described = `${id}1 ${id}2 ${id}3 ${id}4 ${id}5 ${id}6`;

    return (
      <div
        {...rootProps('batua-option', root, ref)}
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
              {nameOf(wallet.provider)}
            </label>
            {wallet.mobileNumber && (
              <bdi id={id + 4} className="batua-mobile-number">
                {wallet.mobileNumber}
              </bdi>
            )}
          </span>
          <BalanceAmount id={id + 1} wallet={wallet} />
          <BalanceAge
            id={id + 2}
            lastRefreshed={figure.lastRefreshed}
            refreshingSince={refreshingSince}
            notRefreshed={notRefreshed}
          />
          {amount !== undefined && (
            <AffordabilityNote
              id={id + 3}
              figure={figure}
              amount={amount}
              // Credit cannot be topped up.
              topUp={figure.kind === 'wallet' && insufficientBalance !== 'disable'}
            />
          )}
          <SubBalances id={id + 5} wallet={wallet} />
          {RowContent && (
            <div id={id + 6} className="batua-row-content">
              <RowContent wallet={wallet} />
            </div>
          )}
          {RowActions && <RowActions wallet={wallet} />}
        </div>
      </div>
    );
  }),
);

/** Whether the customer can choose a wallet whose balance is less than the amount. */
export type InsufficientBalance = 'allow' | 'disable';

/** Component that renders something in a wallet's row. */
export type RowSlot = ComponentType<{ wallet: Wallet }>;

export interface WalletOptionProps extends RootProps<'div', 'onSelect'> {
  /** A linked wallet. */
  wallet: Wallet;
  /** Name that the radios of one group share. */
  name: string;
  /** Whether this wallet is chosen. */
  selected: boolean;
  /** Called with the wallet's ID when the customer chooses it. Keep it the same between renders. */
  onSelect: (walletId: string) => void;
  /** Amount to pay, in major units. */
  amount?: number | undefined;
  /** Whether a plain form needs a choice before it submits. */
  required?: boolean | undefined;
  /**
   * Whether the customer cannot choose the wallet.
   * @default false
   */
  disabled?: boolean | undefined;
  /**
   * Whether the customer can choose a wallet whose balance is less than the amount. A chosen wallet stays chosen.
   * @default 'allow'
   */
  insufficientBalance?: InsufficientBalance | undefined;
  /** Start of the refresh in progress, in epoch milliseconds, or null without a refresh. */
  refreshingSince?: number | null | undefined;
  /** Whether the last refresh did not update this wallet. */
  notRefreshed?: boolean | undefined;
  /**
   * Component with extra content of a row, such as an offer. A linked wallet's radio is described by it too.
   * Keep it the same between renders.
   */
  rowContent?: RowSlot | undefined;
  /**
   * Component with the actions at the end of a row, such as `WalletActions` from `batua/linking`. Keep it the same
   * between renders.
   */
  rowActions?: RowSlot | undefined;
  /** Component that shows a provider's mark. */
  mark?: ComponentType<WalletMarkProps> | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
