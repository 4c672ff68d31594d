import type { JuspayEmulator } from '../../src/testing.js';
import { createJuspayEmulator } from '../../src/testing.js';
import { createServer } from 'vite';
import { demoConfig } from '../../demo/demo-config.js';
import { demoCustomers } from '../../demo/server/demo-customers.js';
import { serve } from '../../demo/server/serve.js';
import { serveBuiltDemo } from './serve-built-demo.js';

export interface Demo {
  url: string;
  close: () => Promise<void>;
}

/**
 * Starts the demo on a free port, from a build that all test files share. The server waits long enough to render the
 * wallets on a busy machine.
 */
export const startDemo = (env: NodeJS.ProcessEnv = {}): Promise<Demo> =>
  serveBuiltDemo({ SSR_PATIENCE: '20000', ...env });

/** Starts the demo like `npm start`, on a free port. Each file of the page is one request. */
export async function startDemoLikeNpm(env: NodeJS.ProcessEnv = {}): Promise<Demo> {
  const config = demoConfig({ SSR_PATIENCE: '20000', ...env });
  const server = await createServer({
    ...config,
    configFile: false,
    logLevel: 'error',
    cacheDir: `${config.cacheDir}-tests`,
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The demo did not report its address.');
  return { url, close: () => server.close() };
}

export interface DemoOnUpstream extends Demo {
  emulator: JuspayEmulator;
  /** Restores the customers' wallets and balances. */
  startOver: () => void;
}

/**
 * Starts an emulator on its own port in place of Juspay, and a demo whose environment variables point to it.
 */
export async function startDemoOnUpstream(
  {
    customerId = 'everyday',
    apiKey,
    ...env
  }: { customerId?: string; apiKey?: string } & NodeJS.ProcessEnv = {},
  start = startDemo,
): Promise<DemoOnUpstream> {
  const emulator = createJuspayEmulator({
    apiKey: 'key_8f2c61d0b7',
    merchantId: 'kaapi',
    customers: demoCustomers,
  });
  const upstream = await serve((request) => emulator.fetch(request));
  const demo = await start({
    ...env,
    JUSPAY_BASE_URL: upstream.url,
    JUSPAY_API_KEY: apiKey ?? emulator.apiKey,
    JUSPAY_MERCHANT_ID: emulator.merchantId,
    JUSPAY_CUSTOMER_ID: customerId,
  });
  return {
    url: demo.url,
    emulator,
    startOver: () => {
      const customers = Object.entries(demoCustomers(emulator.clock.now()));
      for (const [id, customer] of customers) emulator.customers.set(id, customer);
      emulator.requests.length = 0;
      emulator.setFault(null);
      emulator.setLatency(0);
    },
    close: async () => {
      await demo.close();
      await upstream.close();
    },
  };
}
