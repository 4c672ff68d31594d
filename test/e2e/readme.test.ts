import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { expect, test } from 'vitest';
import { type Rolldown, build } from 'vite';
import { serve } from '../../demo/server/serve.js';
import { createJuspayEmulator, scenarios } from '../../src/testing.js';
import { blockWith } from '../docs/code-blocks.js';
import { browserAnd } from './browser-and.js';
import { row, wallet } from './checkout-page.js';
import { watchPolicy } from './strict-page/watch-policy.js';

interface Server {
  wallets: (request: Request) => Promise<Response>;
  pay: (order: { id: string; amount: number }, customerId: string, choice: string) => Promise<unknown>;
}

const alias = [
  { find: /^batua$/, replacement: resolve('src/index.ts') },
  { find: /^batua\/styles\.css$/, replacement: resolve('src/styles/styles.css') },
  { find: /^batua\/(\w+)$/, replacement: `${resolve('src')}/$1.ts` },
];

/** What the README leaves to the reader. */
const ownCode = `
import { createMemoryPaymentStore } from 'batua/server';
const store = createMemoryPaymentStore();
const sessionOf = async (_request) => ({ customerId: 'asha' });
`;

/** Builds the README's page and server code, and serves them with an emulated Juspay. */
async function serveReadme() {
  mkdirSync('node_modules/.cache', { recursive: true });
  const folder = mkdtempSync(resolve('node_modules/.cache/readme-'));
  const emulator = createJuspayEmulator(scenarios.linked);
  const juspay = await serve((request) => emulator.fetch(request));
  const files = {
    'page.tsx': blockWith('README.md', 'export function Checkout'),
    'main.tsx': `import { createRoot } from 'react-dom/client';
import { Checkout } from './page';
createRoot(document.body).render(<Checkout customerKey="5f1c" />);`,
    'server.ts': ownCode + blockWith('README.md', 'export const wallets'),
  };
  for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), code);
  const common = { configFile: false, logLevel: 'error', publicDir: false, resolve: { alias } } as const;
  await build({
    ...common,
    build: {
      ssr: join(folder, 'server.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'server.mjs' } },
    },
  });
  const { output } = (await build({
    ...common,
    plugins: [react()],
    build: {
      write: false,
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: { input: join(folder, 'main.tsx') },
    },
  })) as Rolldown.RolldownOutput;
  Object.assign(process.env, {
    JUSPAY_API_KEY: emulator.apiKey,
    JUSPAY_MERCHANT_ID: emulator.merchantId,
    JUSPAY_BASE_URL: juspay.url,
  });
  const shop = (await import(pathToFileURL(join(folder, 'server.mjs')).href)) as Server;
  rmSync(folder, { recursive: true });

  const script = output.find((file) => file.type === 'chunk');
  const sheet = output.find((file) => file.type === 'asset');
  const html = `<!doctype html><title>Shop</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script>`;
  const site = await serve(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/api/wallets')) return shop.wallets(request);
    if (pathname === '/page.js')
      return new Response(script?.code ?? '', { headers: { 'content-type': 'text/javascript' } });
    if (pathname === '/page.css')
      return new Response(String(sheet?.source ?? ''), { headers: { 'content-type': 'text/css' } });
    if (pathname !== '/pay') return new Response(html, { headers: { 'content-type': 'text/html' } });
    const choice = new URLSearchParams(await request.text()).get('wallet') ?? '';
    return Response.json(await shop.pay({ id: 'order-1', amount: 150 }, 'asha', choice));
  });
  return { url: site.url, emulator, close: () => Promise.all([site.close(), juspay.close()]) };
}

const world = browserAnd(serveReadme);

test('the page and the server of the README list, refresh and pay', async () => {
  const page = await world.browser.newPage({ locale: 'en-IN' });
  const reports = await watchPolicy(page);
  await page.goto(world.site.url);

  await page.getByRole('button', { name: 'Refresh balances' }).click();
  await row(page, 'MobiKwik').getByText('₹586.20').waitFor();
  await wallet(page, 'MobiKwik').check();
  expect(await reports()).toEqual([]);
  await page.getByRole('button', { name: 'Pay ₹1,499.00' }).click();
  await page.waitForURL(/\/pay$/);

  expect(JSON.parse(await page.innerText('body'))).toMatchObject({
    url: 'https://shop.example/orders/order-1',
    result: { status: 'CHARGED' },
  });
  expect(world.site.emulator.requests.map(({ operation }) => operation)).toContain('refresh_all');
  await page.close();
});
