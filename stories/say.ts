import { expect } from 'storybook/test';
import { formatMessage } from '../src/messages/format-message.js';

/** A message with its values filled in. */
export function fill(message: string, values: Record<string, string | number>): string {
  return formatMessage(message, values).join('');
}

/** Matches a text that holds a message, whatever its values are. */
export function saying(message: string, values: Record<string, string | number> = {}): unknown {
  const pattern = formatMessage<string | number | undefined>(message, { ...anything(message), ...values })
    .map((part) => (part === undefined ? '.+' : escape(String(part))))
    .join('');
  return expect.stringMatching(new RegExp(pattern)) as unknown;
}

const anything = (message: string) =>
  Object.fromEntries([...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, undefined]));

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
