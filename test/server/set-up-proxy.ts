import { createJuspayClient, createWalletsProxy } from '../../src/server.js';
import type { WalletsProxyOptions } from '../../src/server.js';
import { createJuspayEmulator } from '../../src/testing/create-juspay-emulator.js';
import type { JuspayEmulatorOptions } from '../../src/testing/emulator/juspay-emulator.js';
import { serve } from './serve.js';

/** A mobile number that must not leave the server in full. */
export const mobile = '9876543210';

const customers = {
  asha: {
    wallets: [
      {
        row: {
          id: 'wlt_asha_paytm',
          object: 'wallet_account',
          wallet: 'PAYTM',
          token: 'tok_model',
          current_balance: '250.00',
          linked: 'true',
          last_refreshed: '2026-11-20T08:07:52+0000',
          juspay_bank_code: 'JP_PAYTM',
          metadata: { mobile_number: mobile, device_id: 'device_1' },
          gateway_reference_id: 'secret_reference',
          sub_details: [
            {
              payment_method: 'PAYTM_POSTPAID',
              payment_method_type: 'CONSUMER_FINANCE',
              last_refreshed: null,
              current_balance: 1000.5,
              account: 'acc_1',
            },
          ],
          something_new: { token: 'tok_nested' },
        },
      },
      {
        row: { id: 'wlt_asha_simpl', object: 'wallet_account', wallet: 'SIMPL', token: null, linked: false },
      },
    ],
  },
  ravi: {
    wallets: [
      {
        row: {
          id: 'wlt_ravi_paytm',
          object: 'wallet_account',
          wallet: 'PAYTM',
          token: 'tok_model',
          current_balance: 10,
          linked: true,
          last_refreshed: '2026-11-20T08:07:52Z',
        },
      },
    ],
  },
};

/** Starts a proxy and an emulated Juspay as separate HTTP servers. Asha is signed in. */
export async function setUpProxy(
  options: Partial<WalletsProxyOptions> = {},
  emulated: JuspayEmulatorOptions = {},
  clientTimeout = 5000,
) {
  const emulator = createJuspayEmulator({ customers, ...emulated });
  const reported: unknown[] = [];
  const juspay = createJuspayClient({
    apiKey: 'test_api_key',
    merchantId: 'test_merchant',
    baseUrl: await serve(emulator.fetch),
    timeout: clientTimeout,
  });
  const proxy = createWalletsProxy({
    juspay,
    basePath: '/api/wallets',
    customer: () => 'asha',
    onError: (error, { route }) => reported.push([error, route]),
    ...options,
  });
  const origin = await serve(proxy);
  const endpoint = `${origin}/api/wallets`;
  return {
    emulator,
    juspay,
    proxy,
    origin,
    endpoint,
    /** The calls of `onError`, each as `[error, route]`. */
    reported,
    get: (path = '', headers: Record<string, string> = {}) => fetch(endpoint + path, { headers }),
    post: (path = '', body?: object, headers: Record<string, string> = {}) =>
      fetch(endpoint + path, {
        method: 'POST',
        headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
        ...(body && { body: JSON.stringify(body) }),
      }),
    /** Returns the operations that Juspay received: `"list"`, `"refresh_all"` and so on. */
    calls: () => emulator.requests.map(({ operation }) => operation),
  };
}
