import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';
import { toNodeHandler } from '../../src/node.js';
import type { PageData } from '../shop/page-data.js';
import { createShop } from './create-shop.js';
import { readSettings } from './demo-settings.js';
import { fillPage } from './fill-page.js';
import { startUpstream } from './start-upstream.js';

interface RenderModule {
  renderPage: (data: PageData) => { shop: string; controls: string };
}

const template = fileURLToPath(new URL('../index.html', import.meta.url));

/** Creates a Vite plugin that serves the shop in Vite's process, and the emulator beside it. */
export function demoPlugin(env: NodeJS.ProcessEnv): Plugin {
  return {
    name: 'batua-demo',
    async configureServer(server) {
      const upstream = await startUpstream(readSettings(env));
      const shop = createShop({
        upstream,
        patience: Number(env['SSR_PATIENCE'] ?? 500),
        renderPage: (url, data) => renderPage(server, url, data),
      });
      const listener = toNodeHandler(shop);
      server.middlewares.use((incoming, outgoing, next) => void listener(incoming, outgoing, next));
      server.httpServer?.once('close', () => void upstream.close());

      const printUrls = server.printUrls.bind(server);
      server.printUrls = () => {
        printUrls();
        const what = upstream.emulator ? 'Juspay emulator' : 'Juspay';
        server.config.logger.info(`  ➜  ${what}: ${upstream.url}`);
      };
    },
  };
}

async function renderPage(server: ViteDevServer, url: string, data: PageData): Promise<string> {
  try {
    const html = await server.transformIndexHtml(url, await readFile(template, 'utf8'));
    const { renderPage: render } = (await server.ssrLoadModule('/render-page.tsx')) as RenderModule;
    return fillPage(html, render(data), data);
  } catch (error) {
    if (error instanceof Error) server.ssrFixStacktrace(error);
    server.config.logger.error(String(error instanceof Error ? error.stack : error));
    return '<!doctype html><title>Demo</title><p>The page could not be rendered. The terminal shows why.';
  }
}
