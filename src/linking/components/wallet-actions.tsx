'use client';
import type { ReactNode } from 'react';
import type { Wallet } from '../../contract/wallet.js';
import { LinkWalletButton } from './link-wallet-button.js';
import { RefreshWalletButton } from './refresh-wallet-button.js';
import { RemoveWalletButton } from './remove-wallet-button.js';

/**
 * What can be done with one wallet, in its row: `<WalletList linking={WalletActions}>`. A wallet that is not linked can
 * be linked, a linked one can be refreshed and removed.
 */
export function WalletActions({ wallet }: WalletActionsProps): ReactNode {
  if (!wallet.linked) return <LinkWalletButton wallet={wallet} />;
  return (
    <div className="batua-row-actions">
      <RefreshWalletButton wallet={wallet} />
      <RemoveWalletButton wallet={wallet} />
    </div>
  );
}

export interface WalletActionsProps {
  /** The wallet of the row, linked or not. */
  wallet: Wallet;
}
