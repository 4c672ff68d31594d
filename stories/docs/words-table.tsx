import type { ReactNode } from 'react';
import englishSource from '../../src/messages/en.ts?raw';
import { en } from '../../src/messages/en.js';

/** Every message in English with its key, read from the file that the components use. */
export function WordsTable({ words = en, source = englishSource }: WordsTableProps): ReactNode {
  const known = new Map(Object.entries(words));
  // The keys as the file writes them, in its paragraphs.
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
              <td>{known.get(key)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface WordsTableProps {
  /** By key. By default the list's own. */
  words?: Record<string, string>;
  /** The file that they are written in. */
  source?: string;
}
