'use client';
import type { ReactNode } from 'react';
import { formatErrorAndWait } from '../../messages/format-error.js';
import { useIsBefore } from '../../hooks/use-is-before.js';
import { WalletsErrorMessage } from '../../components/wallets-error-message.js';
import type { Wallet } from '../../contract/wallet.js';
import { useRefreshBalances } from '../../hooks/use-refresh-balances.js';
import { useRefreshWallet } from '../../hooks/use-refresh-wallet.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { providerName } from '../../model/provider-name.js';
import { useLinkingContext } from '../hooks/linking-context.js';
import { formatName } from '../../messages/format-name.js';
import { useChange } from '../hooks/use-change.js';
import { useRowFocus } from '../hooks/use-row-focus.js';

/** Has one wallet's balance checked. How that ended is said in its row and announced. */
export function RefreshWalletButton({ wallet }: RefreshWalletButtonProps): ReactNode {
  const { messages, announce } = useLinkingContext();
  const language = useWalletsContext();
  const one = useRefreshWallet(wallet.id);
  const all = useRefreshBalances();
  const rowFocus = useRowFocus(wallet);
  const limited = useIsBefore(one.status === 'error' ? one.error.retryAt : undefined);
  const pending = one.status === 'pending';
  // What is newer says how the wallet stands.
  const outdated = one.status === 'idle' || (all.status !== 'idle' && all.startedAt > one.startedAt);
  const name = providerName(wallet.provider);
  const say = (message: string) => formatName(message, name);

  useChange(one.status === 'idle' ? null : `${one.status} ${one.startedAt}`, () => {
    if (one.status === 'pending') announce(language.messages.refreshing);
    if (one.status === 'success') announce(say(one.refreshed ? messages.refreshed : messages.notRefreshed));
    if (one.status === 'error') {
      announce(`${say(messages.notRefreshed)}. ${formatErrorAndWait(one.error, language)}`);
    }
  });

  return (
    <>
      <button
        ref={rowFocus}
        type="button"
        className="batua-button"
        aria-label={pending ? undefined : say(messages.refreshName)}
        aria-disabled={pending || limited || all.status === 'pending'}
        data-busy={pending ? '' : undefined}
        onClick={one.refresh}
      >
        {pending ? language.messages.refreshing : messages.refresh}
      </button>
      {one.status === 'error' && !outdated && (
        <WalletsErrorMessage title={`${say(messages.notRefreshed)}.`} error={one.error} />
      )}
      {one.status === 'success' && !one.refreshed && !outdated && (
        <p className="batua-linking-message" data-invalid="">
          {say(messages.notRefreshed)}
        </p>
      )}
    </>
  );
}

export interface RefreshWalletButtonProps {
  /** A linked wallet. */
  wallet: Wallet;
}
