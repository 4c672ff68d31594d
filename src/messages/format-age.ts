import { formatCount } from './format-message.js';
import type { Language } from './messages.js';
import type { Age } from '../model/age.js';

/** Returns "Checked 5 min ago" in the language of the customer. */
export function formatAge(age: Age, language: Language): string {
  return age.unit === 'now'
    ? language.messages.checked_now
    : formatCount(language, `checked_${age.unit}`, age.count);
}
