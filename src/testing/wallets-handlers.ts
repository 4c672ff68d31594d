import { http, HttpResponse } from 'msw';
import type { HttpHandler } from 'msw';
import { createJuspayClient } from '../server/juspay/create-juspay-client.js';
import { createWalletsProxy } from '../server/proxy/create-wallets-proxy.js';
import { createJuspayEmulator } from './create-juspay-emulator.js';
import type { JuspayEmulator } from './emulator/juspay-emulator.js';
import type { EndpointState, Scenario } from './scenarios.js';
import { scenarios } from './scenarios.js';
import { wait } from './emulator/wait.js';

export interface WalletsHandlersOptions {
  /**
   * The merchant's endpoint: a path at any origin, or a URL.
   *
   * @default '/api/wallets'
   */
  endpoint?: string | undefined;
  /**
   * The emulator, where a test shares, reads or changes it while the handlers run. The customers, latency and faults
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
 * Creates MSW handlers for the merchant's endpoint: batua's proxy in front of the emulator. Tests and stories then get
 * the answers of production. Linking is enabled and refreshing is not limited. Each call has its own emulator.
 *
 * @example
 * const server = setupServer(...walletsHandlers(scenarios.stale));
 */
export function walletsHandlers(
  scenario: Scenario = scenarios.linked,
  {
    endpoint = '/api/wallets',
    emulator = createJuspayEmulator(scenario),
    providers = defaultProviders,
  }: WalletsHandlersOptions = {},
): HttpHandler[] {
  const trimmed = endpoint.replace(/\/+$/, '');
  const isUrl = /^https?:\/\//.test(trimmed);
  const basePath = isUrl ? new URL(trimmed).pathname : trimmed;
  const proxy = createWalletsProxy({
    basePath,
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

  const answer = async ({ request }: { request: Request }): Promise<Response> => {
    const state = stateOf(scenario, request);
    if (state === 'silent') await wait(Infinity, request.signal).catch(() => {});
    return state === 'silent' || state === 'offline' ? HttpResponse.error() : await proxy(request);
  };
  const pattern = isUrl ? trimmed : `*${trimmed}`;
  return [http.all(pattern, answer), http.all(`${pattern}/*`, answer)];
}

function stateOf({ endpoint }: Scenario, { method, url }: Request): EndpointState | undefined {
  if (typeof endpoint !== 'object') return endpoint;
  if (method === 'GET') return endpoint.list;
  return /\/refresh(-balances)?$/.test(new URL(url).pathname) ? endpoint.refresh : undefined;
}
