'use client';
import { type ComponentType, type ReactNode, memo, useId } from 'react';
import type { Wallet } from '../contract/wallet.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { providerName } from '../model/provider-name.js';
import { classNames } from './class-names.js';
import { WalletMark, type WalletMarkProps } from './wallet-mark.js';

/** Wallets that cannot pay yet, in a list of their own. */
export function UnlinkedWallets({
  wallets,
  headingLevel = 3,
  rowActions,
  mark,
  className,
}: UnlinkedWalletsProps): ReactNode {
  const { messages } = useWalletsContext();
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={classNames('batua-unlinked', className)}>
      <Heading id={headingId} className="batua-unlinked-heading">
        {messages.unlinkedHeading}
      </Heading>
      <ul className="batua-unlinked-list" aria-labelledby={headingId}>
        {wallets.map((wallet) => (
          <UnlinkedWallet key={wallet.id} wallet={wallet} rowActions={rowActions} mark={mark} />
        ))}
      </ul>
    </div>
  );
}

const UnlinkedWallet = memo(function UnlinkedWallet({
  wallet,
  rowActions: RowActions,
  mark: Mark = WalletMark,
}: Pick<UnlinkedWalletsProps, 'rowActions' | 'mark'> & { wallet: Wallet }): ReactNode {
  return (
    <li className="batua-unlinked-wallet" data-provider={wallet.provider}>
      <Mark provider={wallet.provider} />
      <span className="batua-row-title">
        <span className="batua-name">{providerName(wallet.provider)}</span>
        {wallet.mobileNumber && <bdi className="batua-mobile-number">{wallet.mobileNumber}</bdi>}
      </span>
      {RowActions && <RowActions wallet={wallet} />}
    </li>
  );
});

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface UnlinkedWalletsProps {
  /** Wallets that are not linked, in the order to show them. */
  wallets: readonly Wallet[];
  /**
   * Level of the heading.
   * @default 3
   */
  headingLevel?: HeadingLevel | undefined;
  /** Shown in each row, to link the wallet there. Keep it the same between renders. */
  rowActions?: ComponentType<{ wallet: Wallet }> | undefined;
  /** Shows a provider's mark. */
  mark?: ComponentType<WalletMarkProps> | undefined;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
