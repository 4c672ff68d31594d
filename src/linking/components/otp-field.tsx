'use client';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { textKey } from '../../components/text-key.js';
import { useIsBefore } from '../../hooks/use-is-before.js';
import type { Wallet } from '../../contract/wallet.js';
import { useWalletName } from '../hooks/use-wallet-name.js';
import { useLinkingContext } from '../hooks/linking-context.js';
import { type SentOtp, waitOf } from '../query/linking-state.js';
import { formatSentOtp } from '../hooks/format-linking-state.js';
import type { WalletLinking } from '../hooks/use-wallet-linking.js';

/**
 * Renders the field for a one-time password. It accepts digits of any script, letters, any length and a whole message. Enter verifies the
 * password and never submits the form around the field.
 */
export function OtpField({ id, wallet, linking, sent, describedBy }: OtpFieldProps): ReactNode {
  const { messages, announce } = useLinkingContext();
  const name = useWalletName(wallet);
  const [otp, setOtp] = useState('');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const limited = useIsBefore(waitOf(linking, true));
  const pending = linking.status === 'verifying' || linking.status === 'sending';
  const missingId = `${id}missing`;

  function verify() {
    if (pending) return;
    const verifies = linking.verify(otp);
    setMissing(!verifies);
    if (verifies) return;
    announce(messages.otpMissing);
    input.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    verify();
  }

  const label = formatSentOtp(sent, name, messages, (number) => <bdi key="number">{number}</bdi>);

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
          aria-invalid={missing || linking.status === 'wrong_otp'}
          aria-describedby={missing ? missingId : describedBy}
          onChange={(event) => setOtp(event.target.value)}
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
      {missing && (
        <p id={missingId} className="batua-linking-message" data-invalid="">
          {messages.otpMissing}
        </p>
      )}
    </>
  );
}

interface OtpFieldProps {
  id: string;
  wallet: Wallet;
  linking: WalletLinking;
  sent: SentOtp;
  /** ID of the words about the last code. */
  describedBy: string;
}
