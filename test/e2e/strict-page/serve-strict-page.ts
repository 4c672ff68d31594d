import type { Rolldown } from 'vite';
import { build } from 'vite';
import react from '@vitejs/plugin-react';
import { serve } from '../../../demo/server/serve.js';
import {
  type JuspayEmulator,
  type Scenario,
  createJuspayEmulator,
  createWalletsEndpoint,
  scenarios,
} from '../../../src/testing.js';
import type { PageData } from './page.js';
import { renderPage } from './render-page.js';

/** The strictest policy for a page with one script and one style sheet. */
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

export type ScenarioName = keyof typeof scenarios;

export interface StrictPage {
  /** Returns the address of the page, rendered on the server or only in the browser. */
  url: (rendered: 'server' | 'browser', scenario: ScenarioName, linking?: boolean) => string;
  /** Returns the emulator of a scenario. */
  emulator: (scenario: ScenarioName) => JuspayEmulator;
  /** Restores every customer's wallets. */
  startOver: () => void;
  /** Changes the HTML that the server sends, to simulate a merchant's mistake. */
  spoil: (change: (html: string) => string) => void;
  close: () => Promise<void>;
}

/** Builds the page's script and style sheet like a merchant. */
async function buildPage(): Promise<Map<string, string | Uint8Array>> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    publicDir: false,
    build: {
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'test/e2e/strict-page/client.tsx',
        output: { entryFileNames: 'page.js', assetFileNames: 'page.[ext]' },
      },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  return new Map(
    output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
}

let built: Promise<Map<string, string | Uint8Array>> | undefined;

/** Serves a merchant's page under the policy, with batua's proxy and the emulator. */
export async function serveStrictPage(): Promise<StrictPage> {
  const files = await (built ??= buildPage()); // once for all tests of a process
  const worlds = new Map<
    string,
    { emulator: JuspayEmulator; answer: (request: Request) => Promise<Response> }
  >();
  let change = (html: string) => html;

  function worldOf(name: string) {
    const known = worlds.get(name);
    if (known) return known;
    const scenario: Scenario = scenarios[name as ScenarioName];
    const emulator = createJuspayEmulator(scenario);
    const world = {
      emulator,
      answer: createWalletsEndpoint(scenario, { endpoint: endpointOf(name), emulator }),
    };
    worlds.set(name, world);
    return world;
  }

  async function showPage(rendered: string, name: string, linking: boolean): Promise<Response> {
    const page = { endpoint: endpointOf(name), linking };
    const patience = name === 'loading' ? 200 : 5000; // Juspay does not answer in this state
    const { html, data } =
      rendered === 'server'
        ? await renderPage(page, worldOf(name).answer, patience)
        : { html: '', data: { ...page, state: null } };
    return new Response(change(documentOf(html, data)), {
      headers: { 'content-type': 'text/html;charset=utf-8', 'content-security-policy': policy },
    });
  }

  const { url, close } = await serve(async (request) => {
    const { pathname } = new URL(request.url);
    const [, first = '', name = '', linking] = pathname.split('/');
    if (first === 'api') return worldOf(name).answer(request);
    const file = files.get(pathname);
    if (file === undefined) return name ? showPage(first, name, linking !== undefined) : undefined;
    const type = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    return new Response(file as BodyInit, { headers: { 'content-type': type } });
  });

  return {
    url: (rendered, scenario, linking = false) =>
      `${url}/${rendered}/${scenario}${linking ? '/linking' : ''}`,
    emulator: (scenario) => worldOf(scenario).emulator,
    startOver: () => worlds.clear(),
    spoil: (next) => (change = next),
    close,
  };
}

const endpointOf = (name: string) => `/api/${name}/wallets`;

const documentOf = (html: string, data: PageData) => `<!doctype html>
<html lang="en-IN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Checkout</title>
    <link rel="stylesheet" href="/page.css">
    <script id="data" type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
    <script type="module" src="/page.js"></script>
  </head>
  <body><div id="root">${html}</div></body>
</html>`;
