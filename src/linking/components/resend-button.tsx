'use client';
import type { ReactNode } from 'react';
import { useCountdown } from '../../hooks/use-countdown.js';
import { useWalletsContext } from '../../hooks/wallets-context.js';
import { formatCount, formatDigits } from '../../messages/format-message.js';
import { useLinkingContext } from '../hooks/linking-context.js';
import { useWait } from '../hooks/use-wait.js';
import { type SentOtp, waitOf } from '../query/linking-state.js';
import type { WalletLinking } from '../hooks/use-wallet-linking.js';

/** Renders a button that requests another code. Renders nothing when the provider sends no other. */
export function ResendButton({ linking, sent }: ResendButtonProps): ReactNode {
  const { messages } = useLinkingContext();
  const { client, locale, messages: words } = useWalletsContext();
  const sending = linking.status === 'sending';
  const limitedUntil = waitOf(linking, false);
  const allowedAt = Math.max(sent.resendAllowedAt ?? 0, limitedUntil ?? 0);
  const [waiting, sayWait] = useWait(
    allowedAt,
    () => {
      const seconds = Math.ceil((allowedAt - client.clock.now()) / 1000);
      return formatCount({ locale, messages: { ...messages, zero: words.zero } }, 'resendWait', seconds);
    },
    limitedUntil !== undefined,
  );
  if (sent.resendAllowedAt === null) return null;
  return (
    <button
      type="button"
      className="batua-button"
      aria-disabled={waiting || sending || linking.status === 'verifying'}
      data-busy={sending ? '' : undefined}
      onClick={waiting ? sayWait : linking.resend}
    >
      <span>{sending ? messages.sending : messages.resend}</span>
      {waiting && !sending && <Countdown until={allowedAt} />}
    </button>
  );
}

/** Renders the time left, for sighted customers only. A screen reader would read every second. */
function Countdown({ until }: { until: number }): ReactNode {
  const { messages } = useWalletsContext();
  const seconds = Math.ceil(useCountdown(until) / 1000);
  return (
    <span className="batua-countdown" aria-hidden="true">
      {formatDigits(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`, messages)}
    </span>
  );
}

interface ResendButtonProps {
  linking: WalletLinking;
  sent: SentOtp;
}
