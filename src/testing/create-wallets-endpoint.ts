import { createJuspayClient } from '../server/juspay/create-juspay-client.js';
import { createWalletsProxy } from '../server/proxy/create-wallets-proxy.js';
import { createJuspayEmulator } from './create-juspay-emulator.js';
import type { JuspayEmulator } from './emulator/juspay-emulator.js';
import type { EndpointState, Scenario } from './scenarios.js';
import { scenarios } from './scenarios.js';
import { wait } from './emulator/wait.js';

export interface WalletsEndpointOptions {
  /**
   * The merchant's endpoint: a path at any origin, or a URL.
   *
   * @default '/api/wallets'
   */
  endpoint?: string | undefined;
  /**
   * The emulator, where a test shares, reads or changes it while the endpoint runs. The customers, latency and faults
   * of the scenario are then not used.
   *
   * @default createJuspayEmulator(scenario)
   */
  emulator?: JuspayEmulator | undefined;
  /** The providers that a customer can add. By default twelve common ones. */
  providers?: readonly string[] | undefined;
}

const defaultProviders = [
  'PAYTM',
  'MOBIKWIK',
  'PHONEPE',
  'AMAZONPAY',
  'FREECHARGE',
  'OLAMONEY',
  'AIRTELMONEY',
  'JIOMONEY',
  'LAZYPAY',
  'SIMPL',
  'TWID_V2',
  'PAYPAL',
];

const unlimited = { take: () => ({ allowed: true }) as const };

/**
 * Creates the merchant's endpoint: batua's proxy in front of the emulator. Tests then get the answers of production,
 * without a server. Linking is enabled and refreshing is not limited. Each call has its own emulator.
 *
 * It rejects with a TypeError, as `fetch` does, where the scenario says that the endpoint cannot be reached.
 *
 * @example
 * const endpoint = createWalletsEndpoint(scenarios.stale);
 * const client = createWalletsClient({
 *   endpoint: 'https://shop.example/api/wallets',
 *   fetch: (input, init) => endpoint(new Request(input, init)),
 * });
 */
export function createWalletsEndpoint(
  scenario: Scenario = scenarios.linked,
  {
    endpoint = '/api/wallets',
    emulator = createJuspayEmulator(scenario),
    providers = defaultProviders,
  }: WalletsEndpointOptions = {},
): (request: Request) => Promise<Response> {
  const proxy = createWalletsProxy({
    basePath: pathOf(endpoint),
    customer: (request) => (stateOf(scenario, request) === 'signed_out' ? null : scenario.customerId),
    juspay: createJuspayClient({
      apiKey: emulator.apiKey,
      merchantId: emulator.merchantId,
      fetch: emulator.fetch,
      timeout: scenario.upstreamTimeout,
    }),
    linking: { providers, otpLimiter: unlimited },
    refreshLimiter: unlimited,
    now: emulator.clock.now,
    onError: () => {},
  });

  return async (request) => {
    const state = stateOf(scenario, request);
    if (state === 'silent') await wait(Infinity, request.signal);
    if (state === 'offline') throw new TypeError('The endpoint cannot be reached.');
    return await proxy(request);
  };
}

function pathOf(endpoint: string): string {
  const trimmed = endpoint.replace(/\/+$/, '');
  return /^https?:\/\//.test(trimmed) ? new URL(trimmed).pathname : trimmed;
}

function stateOf({ endpoint }: Scenario, { method, url }: Request): EndpointState | undefined {
  if (typeof endpoint !== 'object') return endpoint;
  if (method === 'GET') return endpoint.list;
  return /\/refresh(-balances)?$/.test(new URL(url).pathname) ? endpoint.refresh : undefined;
}
