'use client';
import { forwardRef, useId, useRef, useState } from 'react';
import { formatErrorAndWait } from '../../messages/format-error.js';
import { WalletsErrorMessage } from '../../components/wallets-error-message.js';
import type { Wallet } from '../../contract/wallet.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { type RootProps, rootProps } from '../../components/root-props.js';
import { useLinkingContext } from '../hooks/linking-context.js';
import { formatName } from '../../messages/format-name.js';
import { NamedMessage } from './named-message.js';
import { useRemoveWallet } from '../hooks/use-remove-wallet.js';
import { useEscape } from '../hooks/use-escape.js';
import { useWait } from '../hooks/use-wait.js';
import { useChange } from '../hooks/use-change.js';
import { useMergedRef } from '../hooks/use-merged-ref.js';
import { useWalletName } from '../hooks/use-wallet-name.js';
import { useRowFocus } from '../hooks/use-row-focus.js';

/**
 * Renders a `<div>` with a button that removes a wallet's link. It asks once, in the same place. Escape and "Keep" lead
 * back to the button.
 */
export const RemoveWalletButton = forwardRef<HTMLDivElement, RemoveWalletButtonProps>(
  function RemoveWalletButton({ wallet, onFocus, onBlur, ...props }, ref) {
    const { selected: _, ...root } = props;
    const { messages, announce } = useLinkingContext();
    const language = useWalletsContext();
    const { remove, reset, ...state } = useRemoveWallet(wallet.id);
    const [asked, setAsked] = useState(false);
    const rootRef = useMergedRef(useRowFocus(wallet), ref);
    const removeButton = useRef<HTMLButtonElement>(null);
    const keepButton = useRef<HTMLButtonElement>(null);
    const focused = useRef(false);
    const question = useRef<HTMLDivElement>(null);
    const questionId = useId();
    const [limited, sayWait] = useWait(state.status === 'error' ? state.error.retryAt : undefined, failure);
    const pending = state.status === 'pending';
    const asking = asked || pending || state.status === 'error';
    const name = useWalletName(wallet);
    const say = (message: string) => formatName(message, name);

    function failure() {
      if (state.status !== 'error') return '';
      return `${say(messages.notRemoved)} ${formatErrorAndWait(state.error, language)}`;
    }

    useEscape(question, asking && !pending, keep);
    useChange(asking, () => focused.current && (asking ? keepButton : removeButton).current?.focus());
    useChange(state.status === 'error' ? state.error : state.status, () => {
      if (pending) announce(messages.removing);
      if (state.status !== 'error') return;
      announce(failure());
      // The words of the error move the buttons down, and maybe out of sight.
      if (focused.current) question.current?.scrollIntoView({ block: 'nearest' });
    });

    function keep() {
      ask(false);
      announce(say(messages.kept));
    }

    function ask(next: boolean) {
      // Safari does not focus a clicked button.
      focused.current = true;
      reset();
      setAsked(next);
    }

    return (
      <div
        {...rootProps('batua-remove-wallet', root)}
        ref={rootRef}
        onFocus={(event) => {
          onFocus?.(event);
          focused.current = true;
        }}
        onBlur={(event) => {
          onBlur?.(event);
          focused.current = false;
        }}
      >
        {asking ? (
          <div
            ref={question}
            role="group"
            aria-label={say(messages.removeName)}
            className="batua-remove-question"
          >
            <div id={questionId}>
              {state.status === 'error' ? (
                <WalletsErrorMessage
                  title={<NamedMessage message={messages.notRemoved} name={name} />}
                  error={state.error}
                />
              ) : (
                <p className="batua-linking-message">
                  <NamedMessage message={messages.removeQuestion} name={name} />
                </p>
              )}
            </div>
            <div className="batua-linking-actions">
              <button
                type="button"
                className="batua-button"
                aria-disabled={pending || limited}
                data-busy={pending ? '' : undefined}
                onClick={limited ? sayWait : remove}
              >
                {messages.remove}
              </button>
              <button
                ref={keepButton}
                type="button"
                className="batua-button"
                aria-describedby={questionId}
                aria-disabled={pending}
                onClick={pending ? undefined : keep}
              >
                {messages.keep}
              </button>
            </div>
          </div>
        ) : (
          <button
            ref={removeButton}
            type="button"
            className="batua-button"
            aria-label={say(messages.removeName)}
            onClick={() => ask(true)}
          >
            {messages.remove}
          </button>
        )}
      </div>
    );
  },
);

export interface RemoveWalletButtonProps extends RootProps<'div'> {
  /** A linked wallet. */
  wallet: Wallet;
  /** Whether the customer has chosen the wallet. The list passes it to row actions. */
  selected?: boolean | undefined;
  /** CSS class added to the root element. */
  className?: string | undefined;
}
