'use client';
import { type ReactNode, useId, useRef } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { classNames } from './class-names.js';
import { useEvent } from '../hooks/use-event.js';
import { useFormChoice } from './use-form-choice.js';
import { WalletOption, type WalletOptionProps } from './wallet-option.js';

/** Linked wallets as one group of native radios. It works in a plain form, also before hydration. */
export function WalletOptions({
  wallets,
  value,
  defaultValue = null,
  onValueChange,
  name,
  disabled,
  notRefreshed,
  className,
  'aria-labelledby': labelledBy,
  ...option
}: WalletOptionsProps): ReactNode {
  const { messages } = useWalletsContext();
  const ownName = useId();
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const select = useEvent(onValueChange);
  useFormChoice(fieldset, defaultValue, select);

  return (
    <fieldset
      ref={fieldset}
      className={classNames('batua-options', className)}
      disabled={disabled}
      aria-labelledby={labelledBy}
      aria-label={labelledBy ? undefined : messages.heading}
    >
      {wallets.map((wallet) => (
        <WalletOption
          key={wallet.id}
          {...option}
          wallet={wallet}
          name={name ?? ownName}
          selected={wallet.id === value}
          onSelect={select}
          notRefreshed={notRefreshed?.includes(wallet.id)}
        />
      ))}
    </fieldset>
  );
}

export interface WalletOptionsProps extends Pick<
  WalletOptionProps,
  'amount' | 'required' | 'insufficientBalance' | 'refreshingSince' | 'rowActions' | 'mark'
> {
  /** Linked wallets, in the order to show them. */
  wallets: readonly Wallet[];
  /** Id of the chosen wallet, or null for none. */
  value: string | null;
  /**
   * The choice that a reset of the form around restores.
   * @default null
   */
  defaultValue?: string | null | undefined;
  /** Callback fired with a wallet's id when the customer chooses it, and on a form's reset. */
  onValueChange: (value: string | null) => void;
  /** Name under which the choice is submitted with a form. */
  name?: string | undefined;
  /** Whether no wallet can be chosen. */
  disabled?: boolean | undefined;
  /** Ids of the wallets that the last refresh passed by. */
  notRefreshed?: readonly string[] | undefined;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
  /** Id of the heading that names the group. */
  'aria-labelledby'?: string | undefined;
}
