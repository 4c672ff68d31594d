import { readFile } from 'node:fs/promises';
import { type Rolldown, build } from 'vite';
import react from '@vitejs/plugin-react';
import { renderPage } from '../../demo/render-page.js';
import { createShop } from '../../demo/server/create-shop.js';
import { readSettings } from '../../demo/server/demo-settings.js';
import { fillPage } from '../../demo/server/fill-page.js';
import { serve } from '../../demo/server/serve.js';
import { startUpstream } from '../../demo/server/start-upstream.js';

const types: Record<string, string> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' };

type Files = Map<string, string | Uint8Array>;

/** Builds the demo's page. React is its development version, which reports mistakes in the console. */
async function buildDemo(): Promise<Files> {
  const result = await build({
    root: 'demo',
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [react()],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { output: { entryFileNames: 'main.js', assetFileNames: '[name].[ext]' } },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  const files: Files = new Map(
    output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
  return files.set('/icon.svg', await readFile('demo/public/icon.svg'));
}

let built: Promise<Files> | undefined;

/** Serves the demo's shop with a page that is built once for all tests of a process. */
export async function serveBuiltDemo(
  env: NodeJS.ProcessEnv,
): Promise<{ url: string; close: () => Promise<void> }> {
  const settings = readSettings(env);
  const files = await (built ??= buildDemo());
  const template = String(files.get('/index.html'));
  const upstream = await startUpstream(settings);
  const shop = createShop({
    upstream,
    patience: Number(env['SSR_PATIENCE']),
    renderPage: async (_url, data) => fillPage(template, renderPage(data), data),
  });
  const site = await serve(async (request) => {
    const { pathname } = new URL(request.url);
    const file = files.get(pathname);
    const type = types[pathname.split('.').at(-1) ?? ''];
    if (file === undefined || type === undefined) return shop(request);
    return new Response(file as BodyInit, { headers: { 'content-type': type } });
  });
  return {
    url: `${site.url}/`,
    close: async () => {
      await site.close();
      await upstream.close();
    },
  };
}
