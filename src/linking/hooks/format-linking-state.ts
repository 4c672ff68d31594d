import { formatErrorAndWait } from '../../messages/format-error.js';
import type { WalletsContextValue } from '../../hooks/wallets-context.js';
import { formatMessage } from '../../messages/format-message.js';
import type { LinkingMessages } from '../../messages/linking/en.js';
import type { LinkingState, SentOtp } from '../query/linking-state.js';
import { formatName, lastDigits } from '../../messages/format-name.js';

/** Returns the message about a step, or an empty string. A failed step uses the wallet list's error messages. */
export function formatLinkingState(
  state: LinkingState,
  name: string,
  messages: LinkingMessages,
  context: WalletsContextValue,
): string {
  switch (state.status) {
    case 'sending':
      return messages.sending;
    case 'verifying':
      return messages.verifying;
    case 'wrong_otp':
      return messages.error_wrong_otp;
    case 'expired':
      return messages.error_otp_expired;
    case 'locked':
      return formatName(messages.error_wallet_locked, name);
    case 'redirect':
      return formatName(messages.onItsPage, name);
    case 'otp_sent':
      return formatSentOtp(state.sent, name, messages, (number) =>
        formatName(context.messages.endingIn, '', lastDigits(number)),
      ).join('');
    case 'failed':
      return formatErrorAndWait(state.error, context);
    case 'idle':
    case 'linked':
      return '';
  }
}

/**
 * Returns the label of the code field, which says where the code was sent, in parts. `show` renders the masked
 * number.
 */
export function formatSentOtp<Shown>(
  { mobileNumber }: SentOtp,
  name: Shown,
  messages: LinkingMessages,
  show: (number: string) => Shown,
): (string | Shown)[] {
  if (mobileNumber !== null) return formatMessage(messages.otpSentTo, { number: show(mobileNumber) });
  return formatMessage(messages.otpSent, { name });
}
