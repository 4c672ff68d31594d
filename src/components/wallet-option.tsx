'use client';
import { forwardRef, memo, useId } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatMessage } from '../messages/format-message.js';
import { formatName, formatWalletName, nameLanguage } from '../messages/format-name.js';
import { affordabilityOf } from '../model/affordability.js';
import { choiceOf, findInstrument, isPayable, rowInstruments } from '../model/instruments.js';
import { BalanceAmount } from './balance-amount.js';
import { BalanceNote } from './balance-note.js';
import { CheckButton } from './check-button.js';
import { ErrorBoundary } from './error-boundary.js';
import { IsolatedName } from './isolated-name.js';
import { MobileNumber } from './mobile-number.js';
import { OtherInstruments } from './other-instruments.js';
import { type RootProps, rootProps } from './root-props.js';
import { WalletMark, type WalletMarkProps } from './wallet-mark.js';
import type { Slot } from '../hooks/slot.js';

/**
 * Renders a `<div>` with one linked wallet: a row with a radio for each instrument that can pay. Each whole row is
 * clickable. A radio's name is the wallet's name, or the instrument's if there are several. The rest of the row is
 * the radio's description. Points alone are a row without a radio.
 */
export const WalletOption = memo(
  forwardRef<HTMLDivElement, WalletOptionProps>(function WalletOption(
    {
      wallet,
      twin = false,
      value = null,
      name,
      onSelect,
      amount,
      required,
      disabled,
      insufficientBalance,
      topUp = true,
      refreshingSince,
      notRefreshed,
      rowContent: RowContent,
      rowActions: RowActions,
      mark: Mark = WalletMark,
      ...root
    },
    ref,
  ) {
    const { currency, messages, nameOf } = useWalletsContext();
    const id = useId();
    const { provider, mobileNumber } = wallet;
    const rows = rowInstruments(wallet);
    const several = rows.length > 1;
    const others = wallet.instruments.length > rows.length;
    const chosen = findInstrument(wallet, value);
    const canDisable = insufficientBalance === 'disable';
    const uniqueName = (text: string) => formatWalletName(wallet, twin, messages, text);
    const canTopUp = !canDisable && (topUp === true || (topUp && topUp.includes(provider)));

    return (
      <div
        role={several ? 'group' : undefined}
        aria-label={several ? uniqueName(nameOf(provider)) : undefined}
        {...rootProps('batua-wallet', root)}
        ref={ref}
      >
        {rows.map((instrument, index) => {
          const { method, kind, balance } = instrument;
          const rowId = id + index;
          const payable = isPayable(instrument);
          const selected = instrument === chosen;
          const choice = choiceOf(wallet, instrument);
          const plain = nameOf(several ? method : provider);
          const isOwn = several && kind === 'money' && method === provider;
          const label = isOwn ? formatName(messages.ownBalance, plain) : plain;
          const fullName = uniqueName(label);
          // The state of the row depends on the last check only, not on its age.
          const short =
            payable &&
            amount !== undefined &&
            affordabilityOf(balance, amount, { currency, stale: false }).state === 'insufficient';
          const Name = payable ? 'label' : 'span';
          return (
            <div
              key={choice}
              className="batua-option"
              data-provider={provider}
              data-kind={kind}
              data-selected={selected ? '' : undefined}
              data-insufficient={short ? '' : undefined}
            >
              {payable && (
                <input
                  type="radio"
                  id={rowId}
                  className="batua-radio"
                  name={name}
                  value={choice}
                  checked={selected}
                  onChange={() => onSelect(choice)}
                  onKeyDown={(event) => {
                    // Enter would submit the form around it, with another choice.
                    if (event.key !== 'Enter' || selected) return;
                    event.preventDefault();
                    onSelect(choice);
                  }}
                  required={required}
                  disabled={disabled || (short && !selected && canDisable)}
                  aria-label={fullName === label ? undefined : fullName}
                  aria-describedby={`${rowId}1 ${rowId}2 ${id}n ${id}o ${id}c`}
                />
              )}
              <Mark provider={provider} />
              <div className="batua-row-body">
                <span className="batua-row-title">
                  <Name
                    // Another name is another element, so React removes no translated text.
                    key={label}
                    htmlFor={payable ? rowId : undefined}
                    className="batua-name"
                    lang={nameLanguage(label, messages)}
                  >
                    {isOwn
                      ? formatMessage(messages.ownBalance, { name: <IsolatedName key="name" name={plain} /> })
                      : label}
                  </Name>
                  {index === 0 && mobileNumber && <MobileNumber id={`${id}n`} number={mobileNumber} />}
                </span>
                <BalanceAmount id={rowId + 1} instrument={instrument} />
                <BalanceNote
                  id={rowId + 2}
                  instrument={instrument}
                  amount={amount}
                  topUp={canTopUp}
                  refreshingSince={refreshingSince}
                  notRefreshed={notRefreshed}
                  check={<CheckButton name={fullName} describedBy={rowId + 1} selected={selected} />}
                />
                {index === rows.length - 1 && (RowActions || RowContent || others) && (
                  <ErrorBoundary>
                    {RowActions && <RowActions wallet={wallet} selected={Boolean(chosen) || !payable} />}
                    {others && <OtherInstruments id={`${id}o`} wallet={wallet} />}
                    {RowContent && (
                      <div id={`${id}c`} className="batua-row-content">
                        <RowContent wallet={wallet} selected={Boolean(chosen)} />
                      </div>
                    )}
                  </ErrorBoundary>
                )}
              </div>
            </div>
          );
        })}
      </div>
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
