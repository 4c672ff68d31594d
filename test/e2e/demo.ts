import type { JuspayEmulator } from '../../src/testing.js';
import { createJuspayEmulator } from '../../src/testing.js';
import { createServer } from 'vite';
import { demoConfig } from '../../demo/demo-config.js';
import { demoCustomers } from '../../demo/server/demo-customers.js';
import { serve } from '../../demo/server/serve.js';

export interface Demo {
  url: string;
  close: () => Promise<void>;
}

/**
 * Starts the demo as `npm start` does, on a free port. Each test file names its own cache, because Vite's
 * may not be shared by two servers that start at the same time. Its pages come with the wallets in them,
 * however busy the machine is.
 */
export async function startDemo(cache: string, env: NodeJS.ProcessEnv = {}): Promise<Demo> {
  const config = demoConfig({ SSR_PATIENCE: '20000', ...env });
  const server = await createServer({
    ...config,
    configFile: false,
    logLevel: 'error',
    cacheDir: `${config.cacheDir}-${cache}`,
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The demo did not say where it listens.');
  return { url, close: () => server.close() };
}

export interface DemoOnUpstream extends Demo {
  emulator: JuspayEmulator;
  /** Gives the customers their wallets and money back. */
  startOver: () => void;
}

/**
 * Starts an emulator on a port of its own, as if it were Juspay, and the demo with the environment variables
 * that point there.
 */
export async function startDemoOnUpstream(
  cache: string,
  {
    customerId = 'everyday',
    apiKey,
    ...env
  }: { customerId?: string; apiKey?: string } & NodeJS.ProcessEnv = {},
): Promise<DemoOnUpstream> {
  const emulator = createJuspayEmulator({
    apiKey: 'key_8f2c61d0b7',
    merchantId: 'kaapi',
    customers: demoCustomers,
  });
  const upstream = await serve((request) => emulator.fetch(request));
  const demo = await startDemo(cache, {
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
