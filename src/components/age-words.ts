import { formatMessage, pluralMessage } from '../messages/format-message.js';
import type { Messages } from '../messages/messages.js';
import type { Age } from '../model/age.js';

/** "Checked 5 min ago", in the customer's language. */
export function ageWords(age: Age, messages: Messages, locale: string): string {
  if (age.unit === 'now') return messages.checked_now;
  const message = pluralMessage(messages, `checked_${age.unit}`, age.count, locale);
  return formatMessage(message, { count: String(age.count) }).join('');
}
