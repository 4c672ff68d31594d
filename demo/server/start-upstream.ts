import { type JuspayClient, createJuspayClient } from '../../src/server.js';
import { type JuspayEmulator, createJuspayEmulator } from '../../src/testing.js';
import { demoCustomers } from './demo-customers.js';
import type { DemoSettings } from './demo-settings.js';
import { serve } from './serve.js';

/** The service that the shop's server calls. */
export interface Upstream {
  juspay: JuspayClient;
  /** Null when the shop calls Juspay itself. */
  emulator: JuspayEmulator | null;
  url: string;
  /** ID of the customer who is signed in at the start. */
  customerId: string;
  close(): Promise<void>;
}

/** Starts the emulator on its own port, or creates a client for Juspay. */
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
