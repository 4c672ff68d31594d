import type { WalletsError } from '../contract/wallets-error.js';
import type { WalletsContextValue } from '../hooks/wallets-context.js';
import { countWords } from '../messages/format-message.js';
import type { Language, Messages } from '../messages/messages.js';

/** What went wrong and what to do next, by the error's code. */
export function errorWords({ code }: Pick<WalletsError, 'code'>, messages: Messages): string {
  // Codes that belong to linking have words of their own there.
  return messages[`error_${code}` as 'error_rejected'] ?? messages.error_rejected;
}

/** When to try again, for a wait in milliseconds, or undefined where the server has not said how long. */
export function waitWords(wait: number | undefined, language: Language): string {
  if (wait === undefined) return language.messages.waitSoon;
  const seconds = Math.ceil(wait / 1000);
  if (seconds <= 0) return language.messages.waitNow;
  return seconds < 60
    ? countWords(language, 'waitSeconds', seconds)
    : countWords(language, 'waitMinutes', Math.ceil(seconds / 60));
}

/** Both at once, to be announced now. */
export function failureWords({ code, retryAt }: WalletsError, context: WalletsContextValue): string {
  const words = errorWords({ code }, context.messages);
  const wait = retryAt && retryAt - context.client.clock.now();
  return code === 'rate_limited' ? `${words} ${waitWords(wait, context)}` : words;
}
