'use client';
import { type ReactNode, forwardRef, memo, useId } from 'react';
import { walletKey } from '../contract/wallet-key.js';
import type { Wallet } from '../contract/wallet.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { nameLanguage } from '../messages/format-name.js';
import { ErrorBoundary } from './error-boundary.js';
import { mobileNumber } from './mobile-number.js';
import { type RootProps, rootProps } from './root-props.js';
import type { HeadingLevel } from './heading-level.js';
import type { WalletOptionProps } from './wallet-option.js';
import { WalletMark } from './wallet-mark.js';

/** Renders a `<div>` with a heading and a list of wallets that are not linked. */
export const UnlinkedWallets = forwardRef<HTMLDivElement, UnlinkedWalletsProps>(function UnlinkedWallets(
  { wallets, headingLevel = 3, rowContent, rowActions, mark, ...root },
  ref,
) {
  const { messages } = useWalletsContext();
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <div {...rootProps('batua-unlinked', root)} ref={ref}>
      <Heading id={headingId} className="batua-unlinked-heading">
        {messages.unlinkedHeading}
      </Heading>
      <ul className="batua-unlinked-list" aria-labelledby={headingId}>
        {wallets.map((wallet) => (
          <UnlinkedWallet
            key={walletKey(wallet)}
            wallet={wallet}
            rowContent={rowContent}
            rowActions={rowActions}
            mark={mark}
          />
        ))}
      </ul>
    </div>
  );
});

const UnlinkedWallet = memo(function UnlinkedWallet({
  wallet,
  rowContent: RowContent,
  rowActions: RowActions,
  mark: Mark = WalletMark,
}: Pick<WalletOptionProps, 'wallet' | 'rowContent' | 'rowActions' | 'mark'>): ReactNode {
  const { messages, nameOf } = useWalletsContext();
  const name = nameOf(wallet.provider);
  return (
    <li className="batua-unlinked-wallet" data-provider={wallet.provider}>
      <ErrorBoundary>
        <Mark provider={wallet.provider} />
        <span className="batua-row-title">
          <span className="batua-name" lang={nameLanguage(name, messages)}>
            {name}
          </span>
          {wallet.mobileNumber && mobileNumber(messages, wallet.mobileNumber)}
        </span>
        {RowContent && (
          <div className="batua-row-content">
            <RowContent wallet={wallet} selected={false} />
          </div>
        )}
        {RowActions && <RowActions wallet={wallet} selected={false} />}
      </ErrorBoundary>
    </li>
  );
});

export interface UnlinkedWalletsProps
  extends RootProps<'div'>, Pick<WalletOptionProps, 'rowContent' | 'rowActions' | 'mark'> {
  /** Wallets that are not linked, in display order. */
  wallets: readonly Wallet[];
  /**
   * Level of the heading.
   * @default 3
   */
  headingLevel?: HeadingLevel | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
