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
   * The merchant's endpoint: a path, met at any origin, or a URL.
   *
   * @default '/api/wallets'
   */
  endpoint?: string | undefined;
  /**
   * Juspay, where it is to be shared, read or changed while the handlers run. The scenario's customers, latency
   * and faults are then not used.
   *
   * @default createJuspayEmulator(scenario)
   */
  emulator?: JuspayEmulator | undefined;
  /** The providers that a customer may add. By default the usual ones. */
  providers?: readonly string[] | undefined;
}

const usualProviders = [
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
 * MSW handlers for the merchant's endpoint: batua's own proxy in front of the emulator, so that tests and
 * stories meet the answers that customers will. Linking is on, refreshing is not limited. Each call is a
 * world of its own.
 *
 * @example
 * const server = setupServer(...walletsHandlers(scenarios.stale));
 */
export function walletsHandlers(
  scenario: Scenario = scenarios.linked,
  {
    endpoint = '/api/wallets',
    emulator = createJuspayEmulator(scenario),
    providers = usualProviders,
  }: WalletsHandlersOptions = {},
): HttpHandler[] {
  const place = endpoint.replace(/\/+$/, '');
  const isUrl = /^https?:\/\//.test(place);
  const basePath = isUrl ? new URL(place).pathname : place;
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
  const pattern = isUrl ? place : `*${place}`;
  return [http.all(pattern, answer), http.all(`${pattern}/*`, answer)];
}

function stateOf({ endpoint }: Scenario, { method, url }: Request): EndpointState | undefined {
  if (typeof endpoint !== 'object') return endpoint;
  if (method === 'GET') return endpoint.list;
  return /\/refresh(-balances)?$/.test(new URL(url).pathname) ? endpoint.refresh : undefined;
}
