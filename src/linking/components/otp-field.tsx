'use client';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { IsolatedName } from '../../components/isolated-name.js';
import { mobileNumber } from '../../components/mobile-number.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { formatWait } from '../../messages/format-error.js';
import { textKey } from '../../components/text-key.js';
import type { Wallet } from '../../contract/wallet.js';
import { useWait } from '../hooks/use-wait.js';
import { useChange } from '../hooks/use-change.js';
import { useWalletName } from '../hooks/use-wallet-name.js';
import { useLinkingContext } from '../hooks/linking-context.js';
import { type SentOtp, waitOf } from '../query/linking-state.js';
import { formatSentOtp } from '../hooks/format-linking-state.js';
import type { WalletLinking } from '../hooks/use-wallet-linking.js';

/**
 * Renders the field for a one-time password. It accepts digits of any script, letters, any length and a whole
 * message. Enter verifies the password and never submits the form around the field.
 */
export function OtpField({ id, wallet, linking, sent, error, consentId }: OtpFieldProps): ReactNode {
  const { messages, announce, otpLengths } = useLinkingContext();
  const name = useWalletName(wallet);
  const [otp, setOtp] = useState('');
  const [missing, setMissing] = useState(false);
  const [corrected, setCorrected] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const tried = useRef(new Set<string>());
  const language = useWalletsContext();
  const until = waitOf(linking, true);
  const [limited, sayWait] = useWait(until, () =>
    formatWait(until && until - language.client.clock.now(), language),
  );
  const pending = linking.status === 'verifying' || linking.status === 'sending';
  const wrong = linking.status === 'wrong_otp' && !corrected;
  const errorId = `${id}error`;
  const words = missing ? messages.otpMissing : wrong && messages.error_wrong_otp;

  // A new answer, such as another code, replaces the last error.
  useChange(linking.status, () => {
    setMissing(false);
    setCorrected(false);
  });

  function verify() {
    if (pending) return;
    if (limited) return sayWait();
    const verifies = linking.verify(otp);
    setMissing(!verifies);
    if (verifies) return;
    announce(messages.otpMissing);
    input.current?.focus();
  }

  /** Verifies a code that is now complete. The same code never costs a second attempt this way. */
  function verifyComplete(entered: string) {
    const length = otpLengths?.[wallet.provider];
    if (!length || pending || limited || entered.length <= otp.length || tried.current.has(entered)) return;
    if (linking.verify(entered, length)) tried.current.add(entered);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    verify();
  }

  const label = formatSentOtp<ReactNode>(sent, <IsolatedName key="name" name={name} />, messages, (number) =>
    mobileNumber(language.messages, number),
  );

  return (
    <>
      <label key={textKey(label)} htmlFor={id} className="batua-otp-label">
        {label}
      </label>
      <div className="batua-otp">
        <input
          ref={input}
          id={id}
          className="batua-otp-input"
          type="text"
          // Twid's codes can have letters, which a numeric keypad lacks.
          inputMode={wallet.provider.startsWith('TWID') ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="done"
          dir="ltr"
          value={otp}
          readOnly={linking.status === 'verifying'}
          aria-invalid={missing || wrong}
          aria-describedby={words || error ? errorId : consentId}
          onChange={(event) => {
            setOtp(event.target.value);
            setMissing(false);
            setCorrected(true);
            verifyComplete(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className="batua-button batua-primary"
          aria-disabled={pending || limited}
          data-busy={linking.status === 'verifying' ? '' : undefined}
          onClick={verify}
        >
          {messages.verify}
        </button>
      </div>
      {words ? (
        <p id={errorId} className="batua-linking-message" data-invalid="">
          {words}
        </p>
      ) : (
        error && <div id={errorId}>{error}</div>
      )}
    </>
  );
}

interface OtpFieldProps {
  id: string;
  wallet: Wallet;
  linking: WalletLinking;
  sent: SentOtp;
  /** What a failed step says, if the step failed. */
  error: ReactNode;
  /** ID of the words that say what the shop can see. */
  consentId: string;
}
