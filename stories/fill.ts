import { expect } from 'storybook/test';
import { formatMessage } from '../src/messages/format-message.js';

/** Returns a message with its placeholders filled in. */
export function fill(message: string, values: Record<string, string | number>): string {
  return formatMessage(message, values).join('');
}

/** Returns a message up to its first placeholder. */
export const startOf = (message = ''): string => message.split('{')[0] ?? '';

/** Returns a matcher for text that contains a message. A placeholder without a value matches any text. */
export function containing(message: string, values: Record<string, string | number> = {}): unknown {
  const pattern = message
    .split(/\{(\w+)\}/)
    .map((part, index) =>
      index % 2 === 0 ? literal(part) : part in values ? literal(String(values[part])) : '.+',
    )
    .join('');
  return expect.stringMatching(new RegExp(pattern)) as unknown;
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const elementWith =
  (tag: string) =>
  (words: string) =>
  (_text: string, element: Element | null): boolean =>
    element?.tagName === tag && element.textContent?.trim() === words;

/** Returns a matcher for a paragraph with exactly these words, also where a name in it is a separate element. */
export const paragraph = elementWith('P');

/** Returns a matcher for the title of an error with exactly these words. */
export const errorTitle = elementWith('STRONG');
