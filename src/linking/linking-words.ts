import { failureWords } from '../components/error-words.js';
import type { WalletsContextValue } from '../hooks/wallets-context.js';
import { formatMessage } from '../messages/format-message.js';
import type { LinkingMessages } from './linking-messages.js';
import type { LinkingState, SentCode } from './linking-state.js';
import { nameWords } from './name-words.js';

/** What there is to say of a step. The words of a failure are the wallet list's own. */
export function linkingWords(
  state: LinkingState,
  name: string,
  messages: LinkingMessages,
  context: WalletsContextValue,
): string {
  switch (state.status) {
    case 'sending':
      return messages.sending;
    case 'checking':
      return messages.checking;
    case 'wrong_code':
      return messages.wrongCode;
    case 'expired':
      return messages.expired;
    case 'locked':
      return nameWords(messages.locked, name);
    case 'redirect':
      return nameWords(messages.onItsPage, name);
    case 'code_sent':
      return sentWords(state.sent, name, messages, String).join('');
    case 'failed':
      return failureWords(state.error, context);
    case 'idle':
    case 'linked':
      return '';
  }
}

/** Where a code was sent, and how `show` puts the masked number. */
export function sentWords<Shown>(
  { mobileNumber }: SentCode,
  name: string,
  messages: LinkingMessages,
  show: (number: string) => Shown,
): (string | Shown)[] {
  if (mobileNumber !== null) return formatMessage(messages.codeSentTo, { number: show(mobileNumber) });
  return formatMessage<string | Shown>(messages.codeSent, { name });
}
