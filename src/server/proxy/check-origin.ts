import { ProxyError } from './proxy-error.js';

/** The origins that may use the proxy. */
export interface Origins {
  /** The server's own origin, where its request URL does not show it. */
  own: string | undefined;
  allowed: readonly string[];
}

/**
 * Refuses a state-changing request that another site made the customer's browser send. A browser says where a request
 * comes from in `Sec-Fetch-Site`, which no page can forge (W3C Fetch Metadata), and in `Origin` (RFC 6454); what sends
 * neither is no browser and carries no one's cookies.
 *
 * @throws {ProxyError} 403 `forbidden`
 */
export function checkOrigin(request: Request, { own, allowed }: Origins): void {
  const origin = request.headers.get('origin');
  if (origin !== null && allowed.includes(origin)) return;
  const site = request.headers.get('sec-fetch-site');
  const sameSite = site === null || site === 'same-origin' || site === 'none';
  if (!sameSite || (origin !== null && !isOwn(origin, request, own))) {
    throw new ProxyError(403, 'forbidden', 'Requests from other sites are refused.');
  }
}

/**
 * Whether an origin is the server's own. Behind a proxy that ends TLS the request URL says `http` where the page says
 * `https`, so that step up is no difference; the step down is.
 */
function isOwn(origin: string, request: Request, own: string | undefined): boolean {
  if (own !== undefined) return origin === own;
  const { origin: here, host, protocol } = new URL(request.url);
  return origin === here || (protocol === 'http:' && origin === `https://${host}`);
}
