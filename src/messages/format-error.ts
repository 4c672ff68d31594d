import type { WalletsError } from '../contract/wallets-error.js';
import { formatCount } from './format-message.js';
import type { Language, Messages } from './messages.js';

/** Returns what went wrong and what to do next. */
export function formatError({ code }: Pick<WalletsError, 'code'>, messages: Messages): string {
  // The words of linking codes are linking messages.
  return messages[`error_${code}` as 'error_rejected'] ?? messages.error_rejected;
}

/**
 * Returns when to try again.
 *
 * @param wait Milliseconds, or undefined when the server has not said how long.
 */
export function formatWait(wait: number | undefined, language: Language): string {
  if (wait === undefined) return language.messages.waitSoon;
  const seconds = Math.ceil(wait / 1000);
  if (seconds <= 0) return language.messages.waitNow;
  return seconds < 60
    ? formatCount(language, 'waitSeconds', seconds)
    : formatCount(language, 'waitMinutes', Math.ceil(seconds / 60));
}

interface LanguageAndClock extends Language {
  client: { clock: { now: () => number } };
}

/** Returns the words of an error and, when the server limits requests, of the wait from now. */
export function formatErrorAndWait({ code, retryAt }: WalletsError, context: LanguageAndClock): string {
  const words = formatError({ code }, context.messages);
  const wait = retryAt && retryAt - context.client.clock.now();
  return code === 'rate_limited' ? `${words} ${formatWait(wait, context)}` : words;
}
