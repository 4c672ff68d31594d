import type { ReactNode } from 'react';

/**
 * Returns the key of the element around a message, from the message's texts. Other words are then another element:
 * React removes that element, and no text node that a page translator has replaced.
 */
export const keyOf = (words: ReactNode): string => String(words);
