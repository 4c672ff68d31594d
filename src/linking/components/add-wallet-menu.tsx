'use client';
import { forwardRef, useId, useRef, useState } from 'react';
import { WalletMark, type WalletMarkProps } from '../../components/wallet-mark.js';
import { WalletsErrorMessage } from '../../components/wallets-error-message.js';
import { useWallets } from '../../hooks/use-wallets.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { IsolatedName } from '../../components/isolated-name.js';
import { ErrorBoundary } from '../../components/error-boundary.js';
import { type RootProps, languageProps, rootProps } from '../../components/root-props.js';
import { useLinkingContext } from '../hooks/linking-context.js';
import { NamedMessage } from './named-message.js';
import { useEscape } from '../hooks/use-escape.js';
import { usePickProvider } from '../hooks/use-pick-provider.js';
import { useMergedRef } from '../hooks/use-merged-ref.js';
import type { Slot } from '../../hooks/slot.js';

/**
 * Renders a `<div>` with a button and a menu of wallets that the customer does not have yet. A chosen wallet is added
 * to the list, where its linking step is open. Renders nothing when the list already has all providers.
 */
export const AddWalletMenu = forwardRef<HTMLDivElement, AddWalletMenuProps>(
  function AddWalletMenu(props, ref) {
    return (
      <ErrorBoundary>
        <Menu {...props} ref={ref} />
      </ErrorBoundary>
    );
  },
);

const Menu = forwardRef<HTMLDivElement, AddWalletMenuProps>(function Menu(
  { providers, mark: Mark = WalletMark, ...root },
  ref,
) {
  const { messages } = useLinkingContext();
  const { nameOf, messages: words } = useWalletsContext();
  const { data } = useWallets();
  const [opened, setOpened] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const partRef = useMergedRef(part, ref);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const others = providers.filter((provider) =>
    data?.wallets.every((wallet) => wallet.provider !== provider),
  );
  const withoutRow = providers.filter(
    (provider) => !data?.wallets.some((wallet) => !wallet.id && wallet.provider === provider),
  );
  const { pick, reset, isWaiting, ...state } = usePickProvider(part, withoutRow);
  const pending = state.status === 'pending';
  const open = opened && state.status !== 'success';

  useEscape(part, open, () => {
    button.current?.focus();
    toggle(false);
  });

  if (!data || others.length === 0) return null;

  function toggle(next: boolean) {
    if (!pending) reset();
    setOpened(next);
  }

  return (
    <div
      aria-label={messages.addWallet}
      {...languageProps(words)}
      {...rootProps('batua-add-wallet', root)}
      ref={partRef}
      role="group"
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
                  <IsolatedName name={nameOf(provider)} />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {open && state.status === 'error' && (
        <WalletsErrorMessage
          title={<NamedMessage message={messages.notAdded} name={nameOf(state.provider)} />}
          error={state.error}
        />
      )}
    </div>
  );
});

export interface AddWalletMenuProps extends RootProps<'div', 'role'> {
  /** Providers to offer, as Juspay writes them: `["PAYTM", "MOBIKWIK"]`. The server has the same list. */
  providers: readonly string[];
  /** Component that shows a provider's mark. */
  mark?: Slot<WalletMarkProps> | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
