'use client';
import { type HTMLAttributes, type RefAttributes, forwardRef } from 'react';
import { rootProps } from '../../components/root-props.js';
import type { Wallet } from '../../contract/wallet.js';
import { LinkWalletButton } from './link-wallet-button.js';
import { RefreshWalletButton } from './refresh-wallet-button.js';
import { useMergedRef } from '../hooks/use-merged-ref.js';
import { RemoveWalletButton } from './remove-wallet-button.js';

/**
 * Renders the actions of one wallet, for `<WalletList rowActions={WalletActions}>`. The root element of a linked wallet
 * is a `<div>` with the buttons to refresh and remove it. Of another wallet, it is the `<button>` to link it.
 */
export const WalletActions = forwardRef<HTMLElement, WalletActionsProps>(function WalletActions(
  { wallet, ...root },
  ref,
) {
  // A function, because a ref object of one element type does not fit another.
  const rootRef = useMergedRef(null, ref);
  if (!wallet.linked) return <LinkWalletButton {...root} ref={rootRef} wallet={wallet} />;
  return (
    <div {...rootProps('batua-row-actions', root)} ref={rootRef}>
      <RefreshWalletButton wallet={wallet} />
      <RemoveWalletButton wallet={wallet} />
    </div>
  );
});

export interface WalletActionsProps
  extends
    Omit<HTMLAttributes<HTMLElement>, 'children' | 'dangerouslySetInnerHTML'>,
    RefAttributes<HTMLElement> {
  /** Wallet of the row, linked or not. */
  wallet: Wallet;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
