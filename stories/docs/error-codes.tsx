import type { ReactNode } from 'react';
import { walletsErrorCodes } from '../../src/contract/wallets-error-code.js';
import source from '../../src/contract/wallets-error-code.ts?raw';

/** Every error code with its meaning, read from the code's own docstring. */
export function ErrorCodes(): ReactNode {
  const meanings = new Map(
    [...source.matchAll(/^ \* - (`[^:]+): (.+)$/gm)].flatMap(([, codes = '', meaning = '']) =>
      [...codes.matchAll(/`(\w+)`/g)].map(([, code]) => [code, meaning]),
    ),
  );
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        {walletsErrorCodes.map((code) => (
          <tr key={code}>
            <td>
              <code>{code}</code>
            </td>
            <td>{meanings.get(code)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
