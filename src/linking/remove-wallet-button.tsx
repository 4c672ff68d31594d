'use client';
import { type ReactNode, useId, useRef, useState } from 'react';
import { failureWords } from '../components/error-words.js';
import { useIsBefore } from '../components/use-is-before.js';
import { WalletsProblem } from '../components/wallets-problem.js';
import type { Wallet } from '../contract/wallet.js';
import { useWalletsContext } from '../hooks/wallets-context.js';
import { providerName } from '../model/provider-name.js';
import { useLinkingContext } from './linking-context.js';
import { nameWords } from './name-words.js';
import { useDelinkWallet } from './use-delink-wallet.js';
import { useEscape } from './use-escape.js';
import { useChange } from './use-change.js';
import { useRowFocus } from './use-row-focus.js';

/** Takes a wallet's link away. It asks once, in place; Escape and "Keep" lead back to the button. */
export function RemoveWalletButton({ wallet }: RemoveWalletButtonProps): ReactNode {
  const { messages, announce } = useLinkingContext();
  const language = useWalletsContext();
  const { delink, reset, ...state } = useDelinkWallet(wallet.id);
  const [asked, setAsked] = useState(false);
  const rowFocus = useRowFocus(wallet);
  const remove = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const focused = useRef(false);
  const question = useRef<HTMLDivElement>(null);
  const questionId = useId();
  const limited = useIsBefore(state.status === 'error' ? state.error.retryAt : undefined);
  const pending = state.status === 'pending';
  const asking = asked || pending || state.status === 'error';
  const name = providerName(wallet.provider);
  const say = (message: string) => nameWords(message, name);

  useEscape(question, asking && !pending, () => ask(false));
  useChange(asking, () => focused.current && (asking ? keep : remove).current?.focus());
  useChange(state.status === 'error' ? state.error : state.status, () => {
    if (pending) announce(messages.removing);
    if (state.status !== 'error') return;
    announce(`${say(messages.notRemoved)} ${failureWords(state.error, language)}`);
  });

  function ask(next: boolean) {
    // Safari does not focus a button that is clicked.
    focused.current = true;
    reset();
    setAsked(next);
  }

  return (
    <div
      ref={rowFocus}
      className="batua-remove"
      onFocus={() => (focused.current = true)}
      onBlur={() => (focused.current = false)}
    >
      {asking ? (
        <div ref={question} role="group" aria-labelledby={questionId} className="batua-question">
          <div id={questionId}>
            {state.status === 'error' ? (
              <WalletsProblem title={say(messages.notRemoved)} error={state.error} />
            ) : (
              <p className="batua-linking-words">{say(messages.removeQuestion)}</p>
            )}
          </div>
          <div className="batua-linking-actions">
            <button
              type="button"
              className="batua-button"
              aria-disabled={pending || limited}
              data-busy={pending ? '' : undefined}
              onClick={delink}
            >
              {messages.remove}
            </button>
            <button
              ref={keep}
              type="button"
              className="batua-button"
              aria-describedby={questionId}
              aria-disabled={pending}
              onClick={pending ? undefined : () => ask(false)}
            >
              {messages.keep}
            </button>
          </div>
        </div>
      ) : (
        <button
          ref={remove}
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
}

export interface RemoveWalletButtonProps {
  /** A linked wallet. */
  wallet: Wallet;
}
