import { createJuspayClient } from '../../../src/server.js';
import type { JuspayClient } from '../../../src/server.js';
import type { JuspayEmulator } from '../../../src/testing/emulator/juspay-emulator.js';
import { serve } from '../serve.js';
import { setUpProxy } from '../set-up-proxy.js';

export const payment = { customerId: 'asha', choice: 'wlt_asha_paytm', orderId: 'order1' };

/** Returns the time of Juspay and of the shared store, even while a test changes `Date.now`. */
export const rightTime = Date.now.bind(Date);

/** Creates an order of Asha at Juspay. Her wallet holds 250. */
export async function setUpOrder(amount: number) {
  const parts = await setUpProxy({}, { now: rightTime });
  const { juspay, emulator } = parts;
  await juspay.createOrder({ orderId: 'order1', amount, customerId: 'asha' });
  emulator.requests.length = 0;
  return {
    ...parts,
    /** Returns the balance at the provider, or undefined while it equals that of Juspay's row. */
    held: () => emulator.wallet('wlt_asha_paytm')?.providerBalance,
  };
}

/** Returns the client of another server of the merchant, which shares no memory. */
export async function anotherServer(emulator: JuspayEmulator): Promise<JuspayClient> {
  return createJuspayClient({
    apiKey: 'test_api_key',
    merchantId: 'test_merchant',
    baseUrl: await serve(emulator.fetch),
  });
}
