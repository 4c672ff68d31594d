import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { crossings } from '../scripts/layers.js';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path));

test('keeps every source file within its layer', () => {
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.flatMap((path) => crossings(path, readFileSync(`src/${path}`, 'utf8')))).toEqual([]);
});

test.each([
  ['model/x.ts', "import { useWallets } from '../hooks/use-wallets.js';", '../hooks/use-wallets.js'],
  ['model/x.ts', "import { createClock } from '../client/clock.js';", '../client/clock.js'],
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
  ['components/x.tsx', "export const x = () => import('../client/requester.js');", '../client/requester.js'],
  ['components/x.tsx', "import { en } from '../index.js';", '../index.js'],
  ['server/x.ts', "import '../client/requester.js';", '../client/requester.js'],
  ['server/x.ts', "import './juspay/assert-id.js';", './juspay/assert-id.js'],
  ['server/payments/x.ts', "import '../proxy/proxy-error.js';", '../proxy/proxy-error.js'],
  ['server/payments/x.ts', "import '../limits/limiter.js';", '../limits/limiter.js'],
  ['server/proxy/x.ts', "import '../payments/payment-store.js';", '../payments/payment-store.js'],
  ['server/limits/x.ts', "import '../proxy/proxy-error.js';", '../proxy/proxy-error.js'],
  ['server/limits/x.ts', "import '../payments/payment-store.js';", '../payments/payment-store.js'],
  ['server/juspay/x.ts', "import '../proxy/proxy-error.js';", '../proxy/proxy-error.js'],
  ['linking/query/x.ts', "import '../hooks/use-change.js';", '../hooks/use-change.js'],
  ['linking/hooks/x.ts', "import '../components/otp-field.js';", '../components/otp-field.js'],
  ['testing/emulator/x.ts', "import '../operations/orders.js';", '../operations/orders.js'],
  ['server/x.ts', "import { http } from 'msw';", 'msw'],
  ['server/x.ts', "import { createHash } from 'node:crypto';", 'node:crypto'],
  ['node/x.ts', "import { isId } from '../server/juspay/assert-id.js';", '../server/juspay/assert-id.js'],
  ['node/x.ts', "import { readFile } from 'node:fs/promises';", 'node:fs/promises'],
  ['testing/x.ts', "import { http } from 'msw';", 'msw'],
  ['testing/x.ts', "import './msw/wallets-handlers.js';", './msw/wallets-handlers.js'],
  ['testing.ts', "export * from './testing/msw/wallets-handlers.js';", './testing/msw/wallets-handlers.js'],
  ['server/x.ts', "import '../bin/batua-emulator.js';", '../bin/batua-emulator.js'],
  ['testing/x.ts', "import { useWallets } from '../hooks/use-wallets.js';", '../hooks/use-wallets.js'],
  [
    'index.ts',
    "export { createWalletsProxy } from './server/proxy/create-wallets-proxy.js';",
    './server/proxy/create-wallets-proxy.js',
  ],
  ['server.ts', "export { WalletList } from './components/wallet-list.js';", './components/wallet-list.js'],
])('finds a crossing in %s: %s', (path, code, culprit) => {
  expect(crossings(path, code)).toEqual([`${path} may not import ${culprit}`]);
});

test.each([
  ['model/x.ts', "import { toChoice } from '../contract/choice.js';"],
  ['components/x.tsx', "import { ageOf } from '../model/age.js'; import { useId } from 'react';"],
  ['testing/msw/x.ts', "import { http } from 'msw'; import { scenarios } from '../scenarios.js';"],
  ['testing/msw.ts', "export { walletsHandlers } from './msw/wallets-handlers.js';"],
  ['node/x.ts', "import type { ServerResponse } from 'node:http';"],
  ['linking.ts', "export { useAddWallet } from './linking/hooks/use-add-wallet.js';"],
  ['model/x.ts', "// import { x } from '../hooks/x.js';\nexport const text = \"import 'react'\";"],
])('accepts an allowed import in %s: %s', (path, code) => {
  expect(crossings(path, code)).toEqual([]);
});

test('finds a folder without a layer', () => {
  expect(crossings('utils/x.ts', '')).toEqual(['utils/x.ts: no layer is called utils']);
});
