import type { ReactNode } from 'react';
import source from '../../src/messages/en.ts?raw';
import { en } from '../../src/messages/en.js';

const words = new Map<string, string>(Object.entries(en));

/** The keys as `en.ts` writes them, in its paragraphs. */
const paragraphs = source
  .split(/\n\s*\n/)
  .map((paragraph) => [...paragraph.matchAll(/^ {2}(\w+):/gm)].map(([, key = '']) => key))
  .filter((keys) => keys.length > 0);

/** Every message in English with its key, read from the file that the components use. */
export function WordsTable(): ReactNode {
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
              <td>{words.get(key)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
