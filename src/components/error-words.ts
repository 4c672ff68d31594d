import type { WalletsError } from '../contract/wallets-error.js';
import { formatMessage, pluralMessage } from '../messages/format-message.js';
import type { Messages } from '../messages/messages.js';

/** What went wrong and what to do next, by the error's code. */
export function errorWords({ code }: WalletsError, messages: Messages): string {
  // Codes that belong to linking have words of their own there.
  return messages[`error_${code}` as 'error_rejected'] ?? messages.error_rejected;
}

/** When to try again, for a wait in milliseconds. */
export function waitWords(wait: number, messages: Messages, locale: string): string {
  if (wait <= 0) return messages.waitNow;
  const seconds = Math.ceil(wait / 1000);
  const [key, count] =
    seconds < 60 ? (['waitSeconds', seconds] as const) : (['waitMinutes', Math.ceil(seconds / 60)] as const);
  return formatMessage(pluralMessage(messages, key, count, locale), { count: String(count) }).join('');
}
