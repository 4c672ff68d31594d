import { ProxyError } from './proxy-error.js';

/** The origins that may use the proxy. */
export interface Origins {
  /** The server's own origin, or undefined to read it from the request URL. */
  own: string | undefined;
  allowed: readonly string[];
}

/**
 * Rejects a state-changing request that another site triggered in the customer's browser. Browsers state the source of
 * a request in `Sec-Fetch-Site`, which no page can forge (W3C Fetch Metadata), and in `Origin` (RFC 6454). A client
 * that sends neither is not a browser, so it carries no customer's cookies.
 *
 * @throws {ProxyError} 403 `forbidden`
 */
export function checkOrigin(request: Request, { own, allowed }: Origins): void {
  const origin = request.headers.get('origin');
  if (origin !== null && allowed.includes(origin)) return;
  const site = request.headers.get('sec-fetch-site');
  const sameSite = site === null || site === 'same-origin' || site === 'none';
  if (!sameSite || (origin !== null && !isOwn(origin, request, own))) {
    throw new ProxyError(403, 'forbidden', 'Requests from other sites are not allowed.');
  }
}

/**
 * Whether an origin is the server's own. Behind a proxy that terminates TLS the request URL says `http` and the page
 * says `https`, so an upgrade counts as the same origin. A downgrade does not.
 */
function isOwn(origin: string, request: Request, own: string | undefined): boolean {
  if (own !== undefined) return origin === own;
  const { origin: here, host, protocol } = new URL(request.url);
  return origin === here || (protocol === 'http:' && origin === `https://${host}`);
}
