'use client';
import { type ComponentType, forwardRef, memo, useId } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { findInstrument, rowInstruments } from '../model/instruments.js';
import { InstrumentOption } from './instrument-option.js';
import { OtherInstruments } from './other-instruments.js';
import { type RootProps, rootProps } from './root-props.js';
import type { WalletMarkProps } from './wallet-mark.js';

/**
 * Renders a `<div>` with one linked wallet: a row with a radio for each instrument that can pay. Each whole row is
 * clickable. A radio's name is the wallet's name, or the instrument's if there are several. The rest of the row is
 * the radio's description. Points alone are a row without a radio.
 */
export const WalletOption = memo(
  forwardRef<HTMLDivElement, WalletOptionProps>(function WalletOption(
    {
      wallet,
      value = null,
      name,
      onSelect,
      amount,
      required,
      disabled,
      insufficientBalance,
      topUp,
      refreshingSince,
      notRefreshed,
      rowContent: RowContent,
      rowActions: RowActions,
      mark,
      ...root
    },
    ref,
  ) {
    const { nameOf } = useWalletsContext();
    const id = useId();
    const rows = rowInstruments(wallet);
    const several = rows.length > 1;
    const chosen = findInstrument(wallet, value);

    return (
      <div
        role={several ? 'group' : undefined}
        aria-label={several ? nameOf(wallet.provider) : undefined}
        {...rootProps('batua-wallet', root, ref)}
        data-provider={wallet.provider}
      >
        {rows.map((instrument, index) => (
          <InstrumentOption
            key={several ? instrument.method : ''}
            wallet={wallet}
            instrument={instrument}
            several={several}
            selected={instrument === chosen}
            id={id + index}
            describedBy={`${id}n ${id}o ${id}c`}
            number={
              index === 0 &&
              wallet.mobileNumber && (
                <bdi id={`${id}n`} className="batua-mobile-number">
                  {wallet.mobileNumber}
                </bdi>
              )
            }
            name={name}
            onSelect={onSelect}
            amount={amount}
            required={required}
            disabled={disabled}
            insufficientBalance={insufficientBalance}
            topUp={topUp}
            refreshingSince={refreshingSince}
            notRefreshed={notRefreshed}
            mark={mark}
          >
            {index === rows.length - 1 && (
              <>
                <OtherInstruments id={`${id}o`} wallet={wallet} />
                {RowContent && (
                  <div id={`${id}c`} className="batua-row-content">
                    <RowContent wallet={wallet} />
                  </div>
                )}
                {RowActions && <RowActions wallet={wallet} />}
              </>
            )}
          </InstrumentOption>
        ))}
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
  /**
   * The chosen value, if it is of this wallet: the wallet's ID, or `walletId:METHOD` for another instrument than the
   * wallet's own.
   * @default null
   */
  value?: string | null | undefined;
  /** Called with the value that the customer chooses. Keep it the same between renders. */
  onSelect: (value: string) => void;
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
  /**
   * Whether the customer can top up a wallet while paying, or the providers whose wallets can be topped up. It is
   * said of money that is not enough, never of credit. Keep a list the same between renders.
   * @default true
   */
  topUp?: boolean | readonly string[] | undefined;
  /** Start of the refresh in progress, in epoch milliseconds, or null when there is none. */
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
