import { formatCount } from './format-message.js';
import type { Language } from './messages.js';
import type { Age } from '../model/age.js';

/** Returns the age of a balance in the customer's language: "Checked 5 min ago". */
export function formatAge(age: Age, language: Language): string {
  return age.unit === 'now'
    ? language.messages.checked_now
    : formatCount(language, `checked_${age.unit}`, age.count);
}
