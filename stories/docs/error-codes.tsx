import type { ReactNode } from 'react';
import { walletsErrors } from '../../src/contract/wallets-error.js';
import source from '../../src/contract/wallets-error.ts?raw';

/** Renders every row of the table of error codes. The meaning is the comment above the row. */
export function ErrorCodes(): ReactNode {
  const meanings = new Map(
    [...source.matchAll(/\/\*\* (.+) \*\/\n {2}(\w+): \[/g)].map(([, meaning, code]) => [code, meaning]),
  );
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Status</th>
          <th scope="col">Retryable</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(walletsErrors).map(([code, [status, retryable]]) => (
          <tr key={code}>
            <td>
              <code>{code}</code>
            </td>
            <td>{status ?? '–'}</td>
            <td>{retryable ? 'yes' : 'no'}</td>
            <td>{meanings.get(code)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
