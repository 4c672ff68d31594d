'use client';
import { type HTMLAttributes, type RefAttributes, forwardRef } from 'react';
import { rootProps } from '../../components/root-props.js';
import { UnlinkedWallets } from '../../components/unlinked-wallets.js';
import type { Wallet } from '../../contract/wallet.js';
import { LinkWalletButton } from './link-wallet-button.js';
import { useMergedRef } from '../hooks/use-merged-ref.js';
import { RemoveWalletButton } from './remove-wallet-button.js';
import { useRemoveWallet } from '../hooks/use-remove-wallet.js';
import { useRowFocus } from '../hooks/use-row-focus.js';

/**
 * Renders the actions of one wallet, for `<WalletList rowActions={WalletActions}>`. The root element of a linked wallet
 * is a `<div>`, with the button to remove the wallet while it is chosen. Of another wallet, it is the `<button>` to
 * link it.
 */
export const WalletActions = Object.assign(
  forwardRef<HTMLElement, WalletActionsProps>(function WalletActions(
    { wallet, selected = true, ...root },
    ref,
  ) {
    // A function, because a ref object of one element type does not fit another.
    const rootRef = useMergedRef(null, ref);
    const divRef = useMergedRef(useRowFocus(wallet), rootRef);
    const { status } = useRemoveWallet(wallet.id);
    if (!wallet.linked) return <LinkWalletButton {...root} ref={rootRef} wallet={wallet} />;
    return (
      <div {...rootProps('batua-row-actions', root)} ref={divRef}>
        {(selected || status === 'pending' || status === 'error') && <RemoveWalletButton wallet={wallet} />}
      </div>
    );
  }),
  { unlinkedWallets: UnlinkedWallets },
);

export interface WalletActionsProps
  extends
    Omit<HTMLAttributes<HTMLElement>, 'children' | 'dangerouslySetInnerHTML'>,
    RefAttributes<HTMLElement> {
  /** Wallet of the row, linked or not. */
  wallet: Wallet;
  /**
   * Whether the row shows the actions of a linked wallet.
   * @default true
   */
  selected?: boolean | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
