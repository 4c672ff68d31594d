import { formatCount } from './format-message.js';
import type { Language } from './messages.js';
import type { Age } from '../model/age.js';

/** Returns the age of a balance in the customer's language: "5 min ago". */
export const formatAge = (age: Age, language: Language): string =>
  age.unit === 'now' ? language.messages.age_now : formatCount(language, `age_${age.unit}`, age.count);
