import { countWords } from '../messages/format-message.js';
import type { Language } from '../messages/messages.js';
import type { Age } from '../model/age.js';

/** "Checked 5 min ago", in the customer's language. */
export function ageWords(age: Age, language: Language): string {
  return age.unit === 'now'
    ? language.messages.checked_now
    : countWords(language, `checked_${age.unit}`, age.count);
}
