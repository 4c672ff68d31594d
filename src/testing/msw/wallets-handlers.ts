import { http, HttpResponse } from 'msw';
import type { HttpHandler } from 'msw';
import { createWalletsEndpoint } from '../create-wallets-endpoint.js';
import type { WalletsEndpointOptions } from '../create-wallets-endpoint.js';
import type { Scenario } from '../scenarios.js';

/**
 * Creates MSW handlers for the merchant's endpoint: batua's proxy in front of the emulator. Tests and stories then get
 * the answers of production. Linking is enabled and refreshing is not limited. Each call has its own emulator.
 *
 * @example
 * const server = setupServer(...walletsHandlers(scenarios.stale));
 */
export function walletsHandlers(scenario?: Scenario, options: WalletsEndpointOptions = {}): HttpHandler[] {
  const endpoint = (options.endpoint ?? '/api/wallets').replace(/\/+$/, '');
  const respond = createWalletsEndpoint(scenario, options);
  const answer = ({ request }: { request: Request }) => respond(request).catch(() => HttpResponse.error());
  const pattern = /^https?:\/\//.test(endpoint) ? endpoint : `*${endpoint}`;
  return [http.all(pattern, answer), http.all(`${pattern}/*`, answer)];
}
