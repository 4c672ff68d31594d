'use client';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useIsBefore } from '../components/use-is-before.js';
import type { Wallet } from '../contract/wallet.js';
import { providerName } from '../model/provider-name.js';
import { useLinkingContext } from './linking-context.js';
import { type SentCode, waitOf } from './linking-state.js';
import { sentWords } from './linking-words.js';
import type { WalletLinking } from './use-wallet-linking.js';

/**
 * The one field for a code. It takes whatever was sent: digits in groups, letters, any length. Enter checks the code,
 * and never submits a form that stands around.
 */
export function CodeField({ id, wallet, linking, sent, describedBy }: CodeFieldProps): ReactNode {
  const { messages, announce } = useLinkingContext();
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const limited = useIsBefore(waitOf(linking, true));
  const pending = linking.status === 'checking' || linking.status === 'sending';
  const missingId = `${id}missing`;

  function check() {
    if (pending) return;
    const empty = /^[\s-]*$/.test(code);
    setMissing(empty);
    if (!empty) return linking.check(code);
    announce(messages.codeMissing);
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    check();
  }

  return (
    <>
      <label htmlFor={id} className="batua-code-label">
        {sentWords(sent, providerName(wallet.provider), messages, (number) => (
          <bdi key="number">{number}</bdi>
        ))}
      </label>
      <div className="batua-code">
        <input
          ref={input}
          id={id}
          className="batua-code-input"
          type="text"
          // Twid's codes may have letters, which a keypad of digits lacks.
          inputMode={wallet.provider.startsWith('TWID') ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="done"
          dir="ltr"
          value={code}
          readOnly={pending}
          aria-invalid={missing || linking.status === 'wrong_code'}
          aria-describedby={missing ? missingId : describedBy}
          onChange={(event) => setCode(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className="batua-button batua-confirm"
          aria-disabled={pending || limited}
          data-busy={linking.status === 'checking' ? '' : undefined}
          onClick={check}
        >
          {messages.confirm}
        </button>
      </div>
      {missing && (
        <p id={missingId} className="batua-linking-words" data-wrong="">
          {messages.codeMissing}
        </p>
      )}
    </>
  );
}

interface CodeFieldProps {
  id: string;
  wallet: Wallet;
  linking: WalletLinking;
  sent: SentCode;
  /** Id of the words about the last code. */
  describedBy: string;
}
