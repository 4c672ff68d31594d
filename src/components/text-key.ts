/**
 * Returns the key of the element around a message, from the message's texts. Other words are then another element:
 * React removes that element, and no text node that a page translator has replaced.
 */
export const textKey = (words: unknown): string =>
  [words]
    .flat(2)
    .filter((part) => typeof part !== 'object')
    .join();
