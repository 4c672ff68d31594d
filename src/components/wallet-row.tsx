'use client';
import { type ReactNode, memo, useId } from 'react';
import type { RefreshStarter } from '../hooks/use-refresh-starter.js';
import { type WalletsContextValue, useWalletsContext } from '../hooks/wallets-context.js';
import { formatMessage } from '../messages/format-message.js';
import { formatName, formatWalletName, nameLanguage } from '../messages/format-name.js';
import { shortfallOf } from '../model/affordability.js';
import { choiceOf, findInstrument, isPayable, rowInstruments } from '../model/instruments.js';
import { balanceKey, balanceText } from './balance-text.js';
import { CheckButton } from './check-button.js';
import { ErrorBoundary } from './error-boundary.js';
import { IsolatedName } from './isolated-name.js';
import { markElement } from './mark-element.js';
import { mobileNumber } from './mobile-number.js';
import { NoteLine, dateTimeOf } from './note-line.js';
import { OtherInstruments } from './other-instruments.js';
import type { RootProps } from './root-props.js';
import type { WalletOptionProps } from './wallet-option.js';
import { WalletRadio } from './wallet-radio.js';

/**
 * Renders a `WalletOption`. Where its own code throws, as for data that another program has written into the cache, it
 * renders itself in an error boundary. A boundary in each row would cost a tenth of the memory of a row. A merchant's
 * own `mark` is always in one.
 */
export const WalletRow = memo(function WalletRow(props: WalletRowProps): ReactNode {
  const id = useId();
  const context = useWalletsContext();
  try {
    if (!props.mark) return rowOf(props, id, context);
  } catch {
    // The boundary below catches it again. React then logs it.
  }
  return (
    <ErrorBoundary>
      <Row {...props} />
    </ErrorBoundary>
  );
});

const Row = (props: WalletRowProps) => rowOf(props, useId(), useWalletsContext());

function rowOf(
  {
    wallet,
    twin = false,
    value = null,
    notRefreshed,
    starter,
    onSelect,
    name,
    amount,
    required,
    disabled,
    insufficientBalance,
    topUp = true,
    refreshingSince,
    rowContent: RowContent,
    rowActions: RowActions,
    mark: Mark,
    root,
  }: WalletRowProps,
  id: string,
  context: WalletsContextValue,
): ReactNode {
  const { currency, messages, nameOf } = context;
  const { provider, mobileNumber: number } = wallet;
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
      className="batua-wallet"
      {...root}
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
            {Mark ? <Mark provider={provider} /> : markElement(provider)}
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
                {index === 0 && number && mobileNumber(messages, number, `${id}n`)}
              </span>
              <span key={balanceKey(instrument)} id={rowId + 1} className="batua-balance">
                {balanceText(context, instrument)}
              </span>
              <NoteLine
                context={context}
                amount={amount}
                refreshingSince={refreshingSince}
                instrument={instrument}
                dateTime={dateTimeOf(instrument)}
                topUp={canTopUp}
                notRefreshed={notRefreshed}
                id={rowId + 2}
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
}

interface WalletRowProps extends Omit<WalletOptionProps, keyof RootProps<'div', 'onSelect'>> {
  starter: RefreshStarter;
  /** Props of the root element, with its class. It is slow to spread props in each row. */
  root?: RootProps<'div'>;
}
