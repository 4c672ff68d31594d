import type { ReactNode } from 'react';
import englishSource from '../../src/messages/en.ts?raw';
import { en } from '../../src/messages/en.js';

/** Renders every English message with its key, from the file that the components use. */
export function MessagesTable({ messages = en, source = englishSource }: MessagesTableProps): ReactNode {
  const byKey = new Map(Object.entries(messages));
  // The keys in the order and the paragraphs of the file.
  const paragraphs = source
    .split(/\n\s*\n/)
    .map((paragraph) => [...paragraph.matchAll(/^ {2}(\w+):/gm)].map(([, key = '']) => key))
    .filter((keys) => keys.length > 0);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">English</th>
        </tr>
      </thead>
      {paragraphs.map((keys) => (
        <tbody key={keys[0]}>
          {keys.map((key) => (
            <tr key={key}>
              <td>
                <code>{key}</code>
              </td>
              <td>{byKey.get(key)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface MessagesTableProps {
  /** Messages by key. The default is the messages of the wallet list. */
  messages?: Record<string, string>;
  /** The source of the file that contains the messages. */
  source?: string;
}
