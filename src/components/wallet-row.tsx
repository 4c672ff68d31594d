'use client';
import { type ReactNode, type Ref, memo, useId } from 'react';
import type { RefreshStarter } from '../hooks/use-refresh-starter.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { formatMessage } from '../messages/format-message.js';
import { formatName, formatWalletName, nameLanguage } from '../messages/format-name.js';
import { shortfallOf } from '../model/affordability.js';
import { choiceOf, findInstrument, isPayable, rowInstruments } from '../model/instruments.js';
import { BalanceNote } from './balance-note.js';
import { balanceKey, balanceText } from './balance-text.js';
import { CheckButton } from './check-button.js';
import { ErrorBoundary } from './error-boundary.js';
import { IsolatedName } from './isolated-name.js';
import { MobileNumber } from './mobile-number.js';
import { OtherInstruments } from './other-instruments.js';
import { rootProps } from './root-props.js';
import { WalletMark } from './wallet-mark.js';
import type { WalletOptionProps } from './wallet-option.js';
import { WalletRadio } from './wallet-radio.js';

/** Renders a `WalletOption`. The rows of a list share one `starter`. */
export const WalletRow = memo(function WalletRow({
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
  starter,
  rootRef,
  ...root
}: WalletRowProps): ReactNode {
  const context = useWalletsContext();
  const { currency, messages, nameOf } = context;
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
      ref={rootRef}
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
        const short = payable && amount !== undefined && shortfallOf(balance, amount, currency) > 0;
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
              <WalletRadio
                id={rowId}
                name={name}
                value={choice}
                checked={selected}
                onSelect={onSelect}
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
              <span key={balanceKey(instrument)} id={rowId + 1} className="batua-balance">
                {balanceText(context, instrument)}
              </span>
              <BalanceNote
                id={rowId + 2}
                instrument={instrument}
                amount={amount}
                topUp={canTopUp}
                refreshingSince={refreshingSince}
                notRefreshed={notRefreshed}
                check={
                  <CheckButton
                    name={fullName}
                    describedBy={rowId + 1}
                    selected={selected}
                    starter={starter}
                  />
                }
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
});

interface WalletRowProps extends Omit<WalletOptionProps, 'ref'> {
  starter: RefreshStarter;
  rootRef?: Ref<HTMLDivElement>;
}
