'use client';
import { forwardRef } from 'react';
import { formatErrorAndWait } from '../../messages/format-error.js';
import { WalletsErrorMessage } from '../../components/wallets-error-message.js';
import type { Wallet } from '../../contract/wallet.js';
import { useRefreshBalances } from '../../hooks/use-refresh-balances.js';
import { useRefreshWallet } from '../../hooks/use-refresh-wallet.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { type RootProps, rootProps } from '../../components/root-props.js';
import { useLinkingContext } from '../hooks/linking-context.js';
import { formatName } from '../../messages/format-name.js';
import { NamedMessage } from './named-message.js';
import { useWait } from '../hooks/use-wait.js';
import { useChange } from '../hooks/use-change.js';
import { useMergedRef } from '../hooks/use-merged-ref.js';
import { useWalletName } from '../hooks/use-wallet-name.js';
import { useRowFocus } from '../hooks/use-row-focus.js';

/**
 * Renders a `<button>` that refreshes one wallet's balance, and after it a message when that failed. The result is
 * announced too. The button is the root element: it takes `ref`, `className` and the other props.
 */
export const RefreshWalletButton = forwardRef<HTMLButtonElement, RefreshWalletButtonProps>(
  function RefreshWalletButton({ wallet, onClick, ...props }, ref) {
    const { selected: _, ...root } = props;
    const { messages, announce } = useLinkingContext();
    const language = useWalletsContext();
    const one = useRefreshWallet(wallet.id);
    const all = useRefreshBalances();
    const buttonRef = useMergedRef(useRowFocus(wallet), ref);
    const [limited, sayWait] = useWait(one.status === 'error' ? one.error.retryAt : undefined, failure);
    const pending = one.status === 'pending';
    // The newer refresh decides what the row says.
    const outdated = one.status === 'idle' || (all.status !== 'idle' && all.startedAt > one.startedAt);
    const name = useWalletName(wallet);
    const say = (message: string) => formatName(message, name);

    function failure() {
      if (one.status !== 'error') return '';
      return `${say(messages.notRefreshed)} ${formatErrorAndWait(one.error, language)}`;
    }

    useChange(one.status === 'idle' ? null : `${one.status} ${one.startedAt}`, () => {
      if (one.status === 'pending') announce(language.messages.refreshing);
      if (one.status === 'success') announce(say(one.refreshed ? messages.refreshed : messages.notRefreshed));
      if (one.status === 'error') announce(failure());
    });

    return (
      <>
        <button
          aria-label={pending ? undefined : say(messages.refreshName)}
          {...rootProps('batua-button', root)}
          ref={buttonRef}
          type="button"
          aria-disabled={pending || limited || all.status === 'pending'}
          data-busy={pending ? '' : undefined}
          onClick={(event) => {
            onClick?.(event);
            if (limited) sayWait();
            else one.refresh();
          }}
        >
          {pending ? language.messages.refreshing : messages.refresh}
        </button>
        {one.status === 'error' && !outdated && (
          <WalletsErrorMessage
            title={<NamedMessage message={messages.notRefreshed} name={name} />}
            error={one.error}
          />
        )}
        {one.status === 'success' && !one.refreshed && !outdated && (
          <p className="batua-linking-message" data-invalid="">
            <NamedMessage message={messages.notRefreshed} name={name} />
          </p>
        )}
      </>
    );
  },
);

export interface RefreshWalletButtonProps extends RootProps<'button', 'type'> {
  /** A linked wallet. */
  wallet: Wallet;
  /** Whether the customer has chosen the wallet. The list passes it to row actions. */
  selected?: boolean | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
