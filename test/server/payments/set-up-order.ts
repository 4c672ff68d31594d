import { createJuspayClient } from '../../../src/server.js';
import type { JuspayClient } from '../../../src/server.js';
import type { JuspayEmulator } from '../../../src/testing/emulator/juspay-emulator.js';
import { serve } from '../serve.js';
import { setUpProxy } from '../set-up-proxy.js';

export const payment = { customerId: 'asha', choice: 'wlt_asha_paytm', orderId: 'order1' };

/** The clock of Juspay and of the shared store, which is right whatever a server's `Date.now` says. */
export const rightTime = Date.now.bind(Date);

/** An order of Asha's at Juspay, to be paid from a wallet that holds 250. */
export async function setUpOrder(amount: number) {
  const set = await setUpProxy({}, { now: rightTime });
  const { juspay, emulator } = set;
  await juspay.createOrder({ orderId: 'order1', amount, customerId: 'asha' });
  emulator.requests.length = 0;
  return {
    ...set,
    /** What the provider holds, or undefined while that is what Juspay's row says. */
    held: () => emulator.wallet('wlt_asha_paytm')?.providerBalance,
  };
}

/** A further server of the merchant's, with a memory of its own. */
export async function anotherServer(emulator: JuspayEmulator): Promise<JuspayClient> {
  return createJuspayClient({
    apiKey: 'test_api_key',
    merchantId: 'test_merchant',
    baseUrl: await serve(emulator.fetch),
  });
}
