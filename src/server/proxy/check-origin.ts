import { OriginError } from './origin-error.js';

/** Origins of the merchant's own pages: one, a list, or a function. */
export type TrustedOrigins =
  | string
  | readonly string[]
  | ((origin: string, request: Request) => boolean | Promise<boolean>);

/** The origins that may use the proxy. */
export interface Origins {
  trusted: TrustedOrigins;
  /** Other sites that may use the proxy over CORS. */
  allowed: readonly string[];
  /** Whether `X-Forwarded-Host` and `X-Forwarded-Proto` state the server's own origin. */
  trustForwarded: boolean;
}

/**
 * Rejects a state-changing request that another site triggered in the customer's browser. Browsers state the source of
 * a request in `Sec-Fetch-Site`, which no page can forge (W3C Fetch Metadata). It decides, because servers and proxies
 * can change `Host` and the request URL. Older browsers send only `Origin` (RFC 6454). A client that sends neither is
 * not a browser, so it carries no customer's cookies.
 *
 * @throws {OriginError}
 */
export async function checkOrigin(request: Request, origins: Origins): Promise<void> {
  const origin = request.headers.get('origin');
  if (origin !== null && origins.allowed.includes(origin)) return;
  const site = request.headers.get('sec-fetch-site');
  if (site === 'same-origin' || site === 'none') return;
  if (site !== null) {
    throw new OriginError(
      origin,
      `Sec-Fetch-Site is ${JSON.stringify(site)} and allowedOrigins does not contain the origin ${JSON.stringify(origin)}. Add the origin to allowedOrigins if its pages may use the proxy.`,
    );
  }
  if (origin === null || isOwn(origin, request, origins.trustForwarded)) return;
  if (await isTrusted(origin, request, origins.trusted)) return;
  throw new OriginError(
    origin,
    `Origin is ${JSON.stringify(origin)}, the request URL has ${JSON.stringify(new URL(request.url).origin)} and Host is ${JSON.stringify(request.headers.get('host'))}. Set the option origin to the origin of the page, or trustForwarded behind a reverse proxy that sets X-Forwarded-Host.`,
  );
}

/**
 * Whether an origin is the server's own. Behind a proxy that terminates TLS the server sees `http` and the page says
 * `https`, so an upgrade counts as the same origin. A downgrade does not.
 */
function isOwn(origin: string, request: Request, trustForwarded: boolean): boolean {
  const { protocol, host } = new URL(request.url);
  const forwarded = (name: string) =>
    trustForwarded ? request.headers.get(`x-forwarded-${name}`)?.split(',')[0]?.trim() : undefined;
  const scheme = forwarded('proto') ?? protocol.slice(0, -1);
  const hosts = [host, request.headers.get('host'), forwarded('host')];
  return hosts.some((one) => one && (isAt(origin, `${scheme}://${one}`) || isAt(origin, `https://${one}`)));
}

/** Whether a URL has the origin. URLs without one, such as those of a malformed host, never do. */
function isAt(origin: string, url: string): boolean {
  return origin !== 'null' && URL.canParse(url) && new URL(url).origin === origin;
}

async function isTrusted(origin: string, request: Request, trusted: TrustedOrigins): Promise<boolean> {
  if (origin === 'null') return false;
  if (typeof trusted === 'function') return await trusted(origin, request);
  return typeof trusted === 'string' ? origin === trusted : trusted.includes(origin);
}
