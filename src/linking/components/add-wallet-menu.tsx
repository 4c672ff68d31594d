'use client';
import { type ComponentType, type ReactNode, useId, useRef, useState } from 'react';
import { formatErrorAndWait } from '../../messages/format-error.js';
import { useIsBefore } from '../../hooks/use-is-before.js';
import { WalletMark, type WalletMarkProps } from '../../components/wallet-mark.js';
import { WalletsErrorMessage } from '../../components/wallets-error-message.js';
import { useWallets } from '../../hooks/use-wallets.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { providerName } from '../../model/provider-name.js';
import { useLinkingContext } from '../hooks/linking-context.js';
import { formatName } from '../../messages/format-name.js';
import { useAddWallet } from '../hooks/use-add-wallet.js';
import { useEscape } from '../hooks/use-escape.js';
import { useChange } from '../hooks/use-change.js';

/**
 * Offers wallets that the customer does not have yet. One that is picked is added to the list, where the step that
 * links it is open. Nothing, where the list has them all.
 */
export function AddWalletMenu({
  providers,
  mark: Mark = WalletMark,
  className = '',
}: AddWalletMenuProps): ReactNode {
  const { messages, announce, awaitRow } = useLinkingContext();
  const language = useWalletsContext();
  const { data } = useWallets();
  const { add, reset, ...state } = useAddWallet();
  const [opened, setOpened] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const forget = useRef(() => {});
  const listId = useId();
  const pending = state.status === 'pending';
  const limited = useIsBefore(state.status === 'error' ? state.error.retryAt : undefined);
  const isWaiting = (provider: string) =>
    pending || (limited && state.status === 'error' && state.provider === provider);
  const open = opened && state.status !== 'success';
  const others = providers.filter((provider) =>
    data?.wallets.every((wallet) => wallet.provider !== provider),
  );

  useChange(state.status === 'error' ? state.error : state.status, () => {
    if (pending) announce(messages.sending);
    if (state.status !== 'error') return;
    forget.current();
    const words = formatErrorAndWait(state.error, language);
    announce(`${formatName(messages.notAdded, providerName(state.provider))} ${words}`);
  });

  useEscape(part, open, () => {
    button.current?.focus();
    toggle(false);
  });

  if (!data || others.length === 0) return null;

  function toggle(next: boolean) {
    if (!pending) reset();
    setOpened(next);
  }

  function pick(provider: string) {
    if (isWaiting(provider)) return;
    forget.current = awaitRow((wallet) => {
      const { activeElement, body } = document;
      const here = activeElement === body || part.current?.contains(activeElement) === true;
      return here && wallet.provider === provider;
    });
    add({ provider });
  }

  return (
    <div
      ref={part}
      className={`batua-add-wallet ${className}`.trim()}
      role="group"
      aria-label={messages.addWallet}
    >
      <button
        ref={button}
        type="button"
        className="batua-button"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        onClick={() => toggle(!open)}
      >
        {messages.addWallet}
      </button>
      {open && (
        <ul id={listId} className="batua-providers">
          {others.map((provider) => {
            const busy = pending && state.provider === provider;
            return (
              <li key={provider}>
                <button
                  type="button"
                  className="batua-button"
                  aria-disabled={isWaiting(provider)}
                  data-busy={busy ? '' : undefined}
                  onClick={() => pick(provider)}
                >
                  <Mark provider={provider} />
                  {providerName(provider)}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {open && state.status === 'error' && (
        <WalletsErrorMessage
          title={formatName(messages.notAdded, providerName(state.provider))}
          error={state.error}
        />
      )}
    </div>
  );
}

export interface AddWalletMenuProps {
  /** The providers to offer, as Juspay writes them: `["PAYTM", "MOBIKWIK"]`. The server has the same list. */
  providers: readonly string[];
  /** Shows a provider's mark. */
  mark?: ComponentType<WalletMarkProps> | undefined;
  /** A class of your own, beside the part's. */
  className?: string | undefined;
}
