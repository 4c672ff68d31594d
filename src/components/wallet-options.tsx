'use client';
import { forwardRef, useId, useImperativeHandle, useRef, useSyncExternalStore } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { useRefreshStarter } from '../hooks/use-refresh-starter.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { useEvent } from '../hooks/use-event.js';
import { providersWithTwins } from '../messages/format-name.js';
import { findInstrument } from '../model/instruments.js';
import { RequiredChoice } from './required-choice.js';
import { type RootProps, rootProps } from './root-props.js';
import { useFormChoice } from './use-form-choice.js';
import type { WalletOptionProps } from './wallet-option.js';
import { WalletRow } from './wallet-row.js';

const ignore = () => () => {};
const yes = () => true;
const no = () => false;

/**
 * Renders a `<fieldset>` with linked wallets as one group of native radios. It works in a plain form, also before
 * hydration.
 */
export const WalletOptions = forwardRef<HTMLFieldSetElement, WalletOptionsProps>(function WalletOptions(
  {
    wallets,
    value,
    defaultValue = null,
    onValueChange,
    name,
    notRefreshed,
    amount,
    required,
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
  const { messages } = useWalletsContext();
  const starter = useRefreshStarter();
  const ownName = useId();
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const select = useEvent(onValueChange);
  const twins = providersWithTwins(wallets);
  const missing = new Set(notRefreshed);
  useImperativeHandle<HTMLFieldSetElement | null, HTMLFieldSetElement | null>(
    ref,
    () => fieldset.current,
    [],
  );
  useFormChoice(fieldset, defaultValue, select);
  // Without scripts, only the radios can hold a form back.
  const isStatic = useSyncExternalStore(ignore, no, yes);

  return (
    <>
      {required && (root.disabled || (!isStatic && value === null)) && <RequiredChoice loading={false} />}
      <fieldset
        // The attribute aria-labelledby, where given, comes first by the ARIA rules.
        aria-label={messages.heading}
        {...rootProps('batua-options', root)}
        ref={fieldset}
      >
        {wallets.map((wallet) => (
          <WalletRow
            key={wallet.id}
            wallet={wallet}
            twin={twins.has(wallet.provider)}
            value={findInstrument(wallet, value) ? value : null}
            notRefreshed={missing.has(wallet.id)}
            starter={starter}
            onSelect={select}
            name={name ?? ownName}
            amount={amount}
            required={required && isStatic}
            insufficientBalance={insufficientBalance}
            topUp={topUp}
            refreshingSince={refreshingSince}
            rowContent={rowContent}
            rowActions={rowActions}
            mark={mark}
          />
        ))}
      </fieldset>
    </>
  );
});

export interface WalletOptionsProps
  extends
    RootProps<'fieldset', 'defaultValue' | 'form'>,
    Pick<
      WalletOptionProps,
      | 'amount'
      | 'required'
      | 'insufficientBalance'
      | 'topUp'
      | 'refreshingSince'
      | 'rowContent'
      | 'rowActions'
      | 'mark'
    > {
  /** Linked wallets, in display order. */
  wallets: readonly Wallet[];
  /**
   * The chosen value, or null for none: a wallet's ID, or `walletId:METHOD` for another instrument than the wallet's
   * own.
   */
  value: string | null;
  /**
   * The value that a form reset restores, or null for none.
   * @default null
   */
  defaultValue?: string | null | undefined;
  /** Called with the value that the customer chooses, and with `defaultValue` when a form is reset. */
  onValueChange: (value: string | null) => void;
  /** Name of the choice in a submitted form. */
  name?: string | undefined;
  /** Whether the customer cannot choose any wallet. With `required`, the form is then held back. */
  disabled?: boolean | undefined;
  /** IDs of linked wallets that the last refresh did not update. */
  notRefreshed?: readonly string[] | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
  /** ID of the heading that names the group. */
  'aria-labelledby'?: string | undefined;
}
