import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { crossings } from '../scripts/layers.js';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path));

test('every source file stays within its layer', () => {
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.flatMap((path) => crossings(path, readFileSync(`src/${path}`, 'utf8')))).toEqual([]);
});

test.each([
  ['model/x.ts', "import { useWallets } from '../hooks/use-wallets.js';", '../hooks/use-wallets.js'],
  [
    'model/x.ts',
    "import { parseWallets } from '../contract/parse-wallets.js';",
    '../contract/parse-wallets.js',
  ],
  ['contract/x.ts', "import type { Age } from '../model/age.js';", 'types from ../model/age.js'],
  ['contract/x.ts', "import * as v from 'valibot';", 'valibot'],
  ['client/x.ts', "import { useState } from 'react';", 'react'],
  ['query/x.ts', "import { jsx } from 'react/jsx-runtime';", 'react/jsx-runtime'],
  [
    'hooks/x.ts',
    "export { WalletList } from '../components/wallet-list.js';",
    '../components/wallet-list.js',
  ],
  ['components/x.tsx', "export * from '../query/refresh-balances.js';", '../query/refresh-balances.js'],
  ['components/x.tsx', "export const x = () => import('../client/send.js');", '../client/send.js'],
  ['components/x.tsx', "import { en } from '../index.js';", '../index.js'],
  ['server/x.ts', "import '../client/send.js';", '../client/send.js'],
  ['server/x.ts', "import { http } from 'msw';", 'msw'],
  ['server/x.ts', "import { createHash } from 'node:crypto';", 'node:crypto'],
  ['testing/x.ts', "import { useWallets } from '../hooks/use-wallets.js';", '../hooks/use-wallets.js'],
  [
    'index.ts',
    "export { createWalletProxy } from './server/create-wallet-proxy.js';",
    './server/create-wallet-proxy.js',
  ],
  ['server.ts', "export { WalletList } from './components/wallet-list.js';", './components/wallet-list.js'],
])('a crossing in %s is found: %s', (path, code, culprit) => {
  expect(crossings(path, code)).toEqual([`${path} may not import ${culprit}`]);
});

test.each([
  ['model/x.ts', "import type { Wallet } from '../contract/wallet.js';"],
  ['components/x.tsx', "import { ageOf } from '../model/age.js'; import { useId } from 'react';"],
  ['testing/x.ts', "import { http } from 'msw'; import { routes } from '../contract/routes.js';"],
  ['linking.ts', "export { useLinking } from './hooks/use-linking.js';"],
  ['model/x.ts', "// import { x } from '../hooks/x.js';\nexport const text = \"import 'react'\";"],
])('what is allowed passes in %s: %s', (path, code) => {
  expect(crossings(path, code)).toEqual([]);
});

test('a folder that is no layer is found', () => {
  expect(crossings('utils/x.ts', '')).toEqual(['utils/x.ts: no layer is called utils']);
});
