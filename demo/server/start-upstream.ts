import { type JuspayClient, createJuspayClient } from '../../src/server.js';
import { type JuspayEmulator, createJuspayEmulator } from '../../src/testing.js';
import { demoCustomers } from './demo-customers.js';
import type { DemoSettings } from './demo-settings.js';
import { serve } from './serve.js';

/** What the shop's server calls. */
export interface Upstream {
  juspay: JuspayClient;
  /** Null where Juspay itself is called. */
  emulator: JuspayEmulator | null;
  url: string;
  /** Who is signed in at first, as Juspay knows them. */
  customerId: string;
  close(): Promise<void>;
}

/** Starts the emulator on a port of its own, or points at Juspay. */
export async function startUpstream(settings: DemoSettings): Promise<Upstream> {
  if (settings.upstream === 'juspay') {
    const { baseUrl, apiKey, merchantId, customerId } = settings;
    const juspay = createJuspayClient({ baseUrl, apiKey, merchantId });
    return { juspay, emulator: null, url: baseUrl, customerId, close: async () => {} };
  }
  const emulator = createJuspayEmulator({ customers: demoCustomers });
  const { url, close } = await serve((request) => emulator.fetch(request));
  const juspay = createJuspayClient({
    baseUrl: url,
    apiKey: emulator.apiKey,
    merchantId: emulator.merchantId,
  });
  return { juspay, emulator, url, customerId: 'everyday', close };
}
