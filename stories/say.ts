import { expect } from 'storybook/test';
import { formatMessage } from '../src/messages/format-message.js';

/** A message with its values filled in. */
export function fill(message: string, values: Record<string, string | number>): string {
  return formatMessage(message, values).join('');
}

/** Matches a text that holds a message. A value that is not given may be anything. */
export function saying(message: string, values: Record<string, string | number> = {}): unknown {
  const pattern = message
    .split(/\{(\w+)\}/)
    .map((part, index) =>
      index % 2 === 0 ? literal(part) : part in values ? literal(String(values[part])) : '.+',
    )
    .join('');
  return expect.stringMatching(new RegExp(pattern)) as unknown;
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
