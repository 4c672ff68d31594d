import type { WalletsError } from '../contract/wallets-error.js';
import { formatCount } from './format-message.js';
import type { Language, Messages } from './messages.js';

/** Returns a message that says what went wrong and what to do next. */
export function formatError({ code }: Pick<WalletsError, 'code'>, messages: Messages): string {
  // Linking has its own messages for its error codes.
  return messages[`error_${code}` as 'error_rejected'] ?? messages.error_rejected;
}

/**
 * Returns a message that says when to try again.
 *
 * @param wait Milliseconds, or undefined when the server did not state a wait.
 */
export function formatWait(wait: number | undefined, language: Language): string {
  if (wait === undefined) return language.messages.error_rate_limited;
  const seconds = Math.ceil(wait / 1000);
  if (seconds <= 0) return language.messages.waitNow;
  return seconds < 60
    ? formatCount(language, 'waitSeconds', seconds)
    : formatCount(language, 'waitMinutes', Math.ceil(seconds / 60));
}

interface LanguageAndClock extends Language {
  client: { clock: { now: () => number } };
}

/** Returns the message of an error. When the server limits requests, it is the remaining wait. */
export function formatErrorAndWait({ code, retryAt }: WalletsError, context: LanguageAndClock): string {
  return code === 'rate_limited'
    ? formatWait(retryAt && retryAt - context.client.clock.now(), context)
    : formatError({ code }, context.messages);
}
