import { isId } from '../juspay/assert-id.js';
import { checkOrigin } from './check-origin.js';
import { corsHeaders, preflightHeaders } from './cors-headers.js';
import { createRouteRunner } from './create-route-runner.js';
import { JuspayError } from '../juspay/juspay-error.js';
import { LimiterError } from '../limits/limiter-error.js';
import { matchRoute } from './match-route.js';
import type { WalletsProxyRoute } from './match-route.js';
import { shouldReport, ProxyError, toProxyError } from './proxy-error.js';
import { reportError } from '../report-error.js';
import type { WalletsProxyErrorContext, WalletsProxyOptions } from './wallets-proxy-options.js';

/**
 * Makes the function that answers batua's requests on the merchant's server, for the signed-in customer only and with
 * only those fields of Juspay's that a browser may see. It runs wherever `Request` and `Response` do.
 *
 * It answers `GET {basePath}` (list), `POST {basePath}/refresh-balances`, `POST {basePath}/{walletId}/refresh` and,
 * with `linking`, `POST {basePath}` (`{ "wallet": "PAYTM" }`) and `POST {basePath}/{walletId}/authenticate`,
 * `/resend`, `/link` (`{ "otp": "…" }`) and `/delink`. It never rejects: an error is an answer of the form
 * `{ status, error_code, error_message }`.
 *
 * @throws {TypeError} Where `basePath`, `origin` or an allowed origin is none.
 */
export function createWalletsProxy(options: WalletsProxyOptions): (request: Request) => Promise<Response> {
  const {
    customer,
    linking,
    allowedOrigins = [],
    origin: own,
    onError = writeError,
    now = Date.now,
  } = options;
  const basePath = parseBasePath(options.basePath);
  for (const origin of own === undefined ? allowedOrigins : [own, ...allowedOrigins]) assertOrigin(origin);
  const origins = { own, allowed: allowedOrigins };
  const run = createRouteRunner(options, tell);

  return async (request) => {
    const context: WalletsProxyErrorContext = { route: null };
    try {
      return await respond(request, context);
    } catch (error) {
      // The customer has left: nobody reads this, and nothing is wrong.
      if (request.signal.aborted && error === request.signal.reason) return answer(request, 499);
      if (shouldReport(error)) tell(error, context);
      const { status, code, message, headers, attemptsLeft } = toProxyError(error);
      const left = attemptsLeft === undefined ? {} : { attempts_left: attemptsLeft };
      const body = { status: code, error_code: code, error_message: message, ...left };
      return answer(request, status, body, headers);
    }
  };

  async function respond(request: Request, context: WalletsProxyErrorContext): Promise<Response> {
    const routes = matchRoute(new URL(request.url).pathname, basePath, linking !== undefined);
    const methods = Object.keys(routes).join(', ');
    if (request.method === 'OPTIONS' && allowedOrigins.length > 0) {
      checkOrigin(request, origins);
      return answer(request, 204, undefined, preflightHeaders(request, methods));
    }
    const route = request.method === 'GET' || request.method === 'POST' ? routes[request.method] : undefined;
    if (!route) {
      throw new ProxyError(405, 'method_not_allowed', 'The address does not take this method.', {
        Allow: methods,
      });
    }
    context.route = route.name;
    if (request.method === 'POST') checkOrigin(request, origins);
    const customerId = await customer(request);
    if (customerId === null || customerId === undefined) {
      throw new ProxyError(401, 'unauthenticated', 'Nobody is signed in.');
    }
    if (!isId(customerId)) throw new JuspayError('invalid_id', 'customer() gave an id that cannot be used.');
    return answer(request, 200, await run(route, request, customerId));
  }

  function answer(
    request: Request,
    status: number,
    body?: object,
    headers: Record<string, string> = {},
  ): Response {
    return new Response(body ? JSON.stringify(body) : null, {
      status,
      headers: {
        ...(body && { 'Content-Type': 'application/json' }),
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Resource-Policy': 'same-origin',
        Date: new Date(now()).toUTCString(),
        ...corsHeaders(request, allowedOrigins),
        ...headers,
      },
    });
  }

  function tell(error: unknown, context: WalletsProxyErrorContext): void {
    reportError(onError, error, context);
  }
}

function writeError(error: unknown, { route }: { route: WalletsProxyRoute | null }): void {
  if (error instanceof LimiterError) {
    console.error(`batua: ${route ?? 'request'}: ${error.message}`);
    return;
  }
  const known = error instanceof JuspayError ? error : undefined;
  const what = known?.code ?? (error instanceof Error ? error.name : typeof error);
  const where = [known?.status, known?.upstreamCode].filter((part) => part !== undefined).join(' ');
  console.error(`batua: ${route ?? 'request'} failed: ${what}${where && ` (Juspay: ${where})`}`);
}

function parseBasePath(basePath: string): string {
  const path = basePath.replace(/\/+$/, '');
  if (path !== '' && new URL(path, 'http://localhost').pathname !== path) {
    throw new TypeError('createWalletsProxy: basePath must be a path, such as "/api/wallets".');
  }
  return path;
}

function assertOrigin(origin: string): void {
  if (!URL.canParse(origin) || new URL(origin).origin !== origin || origin === 'null') {
    throw new TypeError('createWalletsProxy: an origin looks like "https://shop.example", with no path.');
  }
}
