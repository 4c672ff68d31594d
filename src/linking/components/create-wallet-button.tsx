'use client';
import { forwardRef, useRef } from 'react';
import { WalletsErrorMessage } from '../../components/wallets-error-message.js';
import { rootProps } from '../../components/root-props.js';
import { formatName } from '../../messages/format-name.js';
import { NamedMessage } from './named-message.js';
import { useLinkingContext } from '../hooks/linking-context.js';
import { useMergedRef } from '../hooks/use-merged-ref.js';
import { usePickProvider } from '../hooks/use-pick-provider.js';
import { useWalletName } from '../hooks/use-wallet-name.js';
import type { LinkWalletButtonProps } from './link-wallet-button.js';

/**
 * Renders the `<button>` of a wallet that the server has not created yet. The step opens in the row of the new
 * wallet.
 */
export const CreateWalletButton = forwardRef<HTMLButtonElement, Omit<LinkWalletButtonProps, 'selected'>>(
  function CreateWalletButton({ wallet, onClick, ...root }, ref) {
    const { messages } = useLinkingContext();
    const { provider } = wallet;
    const name = useWalletName(wallet);
    const button = useRef<HTMLButtonElement>(null);
    const buttonRef = useMergedRef(button, ref);
    const { pick, isWaiting, ...state } = usePickProvider(button, [provider]);
    return (
      <>
        <button
          aria-label={formatName(messages.linkName, name)}
          {...rootProps('batua-button', root)}
          ref={buttonRef}
          type="button"
          aria-disabled={isWaiting(provider)}
          data-busy={state.status === 'pending' ? '' : undefined}
          onClick={(event) => {
            onClick?.(event);
            pick(provider);
          }}
        >
          {messages.link}
        </button>
        {state.status === 'error' && (
          <div className="batua-linking">
            <WalletsErrorMessage
              title={<NamedMessage message={messages.notAdded} name={name} />}
              error={state.error}
            />
          </div>
        )}
      </>
    );
  },
);
