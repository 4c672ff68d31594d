'use client';
import { type ForwardRefExoticComponent, type RefAttributes, forwardRef, memo } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { useRefreshStarter } from '../hooks/use-refresh-starter.js';
import { type RootProps, rootProps } from './root-props.js';
import type { WalletMarkProps } from './wallet-mark.js';
import { WalletRow } from './wallet-row.js';
import type { Slot } from '../hooks/slot.js';

/**
 * Renders a `<div>` with one linked wallet: a row with a radio for each instrument that can pay. Each whole row is
 * clickable. A radio's name is the wallet's name, or the instrument's if there are several. The rest of the row is
 * the radio's description. Points alone are a row without a radio.
 */
export const WalletOption: ForwardRefExoticComponent<
  Omit<WalletOptionProps, 'ref'> & RefAttributes<HTMLDivElement>
> = memo(
  forwardRef<HTMLDivElement, WalletOptionProps>(function WalletOption(
    {
      wallet,
      twin,
      value,
      notRefreshed,
      onSelect,
      name,
      amount,
      required,
      disabled,
      insufficientBalance,
      topUp,
      refreshingSince,
      rowContent,
      rowActions,
      mark,
      ...root
    },
    ref,
  ) {
    return (
      <WalletRow
        wallet={wallet}
        twin={twin}
        value={value}
        notRefreshed={notRefreshed}
        starter={useRefreshStarter()}
        onSelect={onSelect}
        name={name}
        amount={amount}
        required={required}
        disabled={disabled}
        insufficientBalance={insufficientBalance}
        topUp={topUp}
        refreshingSince={refreshingSince}
        rowContent={rowContent}
        rowActions={rowActions}
        mark={mark}
        root={{ ...rootProps('batua-wallet', root), ref }}
      />
    );
  }),
);

/** Whether the customer can choose a wallet whose balance is less than the amount. */
export type InsufficientBalance = 'allow' | 'disable';

/** Component that renders something in a wallet's row. */
export type RowSlot = Slot<{
  wallet: Wallet;
  /** Whether the customer has chosen the wallet, or cannot choose it at all, as with points alone. */
  selected: boolean;
}>;

export interface WalletOptionProps extends RootProps<'div', 'onSelect'> {
  /** A linked wallet. */
  wallet: Wallet;
  /**
   * Whether the list has another wallet of the same provider. The name then includes the end of the mobile number.
   * @default false
   */
  twin?: boolean | undefined;
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
  /**
   * Whether a form needs a choice before it submits. `WalletList` also holds the form back while its wallets load,
   * after an error, and while no wallet can be chosen. Set it to false where another way to pay is chosen.
   *
   * `WalletList` and `WalletOptions` hold the form back with a field of their own, and no radio is invalid. A
   * `WalletOption` outside of them sets `required` on its radios, because only the browser knows the other radios of the
   * same `name`. Firefox then calls the radios invalid before the customer submits the form. Use `WalletOptions`, also
   * for one wallet, to avoid that.
   * @default false
   */
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
  mark?: Slot<WalletMarkProps> | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
