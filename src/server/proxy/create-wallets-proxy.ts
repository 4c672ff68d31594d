import { isId } from '../juspay/assert-id.js';
import { checkOrigin } from './check-origin.js';
import { corsHeaders, preflightHeaders } from './cors-headers.js';
import { createRouteRunner } from './create-route-runner.js';
import { JuspayError } from '../juspay/juspay-error.js';
import { matchRoute } from './match-route.js';
import { shouldReport, ProxyError, toProxyError } from './proxy-error.js';
import { reportError } from '../report-error.js';
import { watchLimits } from './watch-limits.js';
import { writeError } from './write-error.js';
import type { WalletsProxyErrorContext, WalletsProxyOptions } from './wallets-proxy-options.js';

/** The text of an answer, which `toNodeHandler` writes at once instead of reading it from a stream. */
const bodyText: unique symbol = Symbol.for('batua.bodyText');

/** An answer before it is a `Response`. */
interface PlainAnswer {
  status: number;
  headers: [name: string, value: string][];
  [bodyText]: string | undefined;
}

/**
 * Creates the function that answers batua's requests on the merchant's server. It serves the signed-in customer only,
 * and returns only the fields of Juspay's answers that a browser may see. It runs wherever `Request` and `Response`
 * exist.
 *
 * It answers `GET {basePath}` (list), `POST {basePath}/refresh-balances` and `POST {basePath}/{walletId}/refresh`. With
 * `linking` it also answers `POST {basePath}` (`{ "wallet": "PAYTM" }`) and `POST {basePath}/{walletId}/authenticate`,
 * `/resend`, `/link` (`{ "otp": "…" }`) and `/delink`. It never rejects: an error is an answer of the form
 * `{ status, error_code, error_message }`.
 *
 * @throws {TypeError} When `basePath`, `origin`, an allowed origin or `timeout` is invalid.
 *
 * @example
 * const juspay = createJuspayClient(); // JUSPAY_API_KEY and JUSPAY_MERCHANT_ID
 * const wallets = createWalletsProxy({
 *   juspay,
 *   customer: async (request) => (await sessionOf(request))?.customerId ?? null,
 * });
 * const response = await wallets(request);
 */
export function createWalletsProxy(options: WalletsProxyOptions): (request: Request) => Promise<Response> {
  const {
    customer,
    linking,
    allowedOrigins = [],
    origin: trusted = [],
    trustForwarded = false,
    onError = writeError,
    now = Date.now,
  } = options;
  const basePath = parseBasePath(options.basePath ?? '/api/wallets');
  const listed = typeof trusted === 'function' ? [] : [trusted].flat();
  for (const origin of [...listed, ...allowedOrigins]) assertOrigin(origin);
  const origins = { trusted, allowed: allowedOrigins, trustForwarded };
  assertTimeout(options.timeout);
  const run = createRouteRunner(options, report);
  const checkLimits = watchLimits({ ...options, basePath }, (error) => report(error, { route: null }));

  const handler = async (request: Request) => toResponse(await answerTo(request));
  // `toNodeHandler` writes such an answer as it is. A `Response` would make a stream of the text.
  return Object.assign(handler, { [Symbol.for('batua.plainAnswers')]: { handler, answerTo } });

  async function answerTo(request: Request): Promise<PlainAnswer> {
    checkLimits();
    const context: WalletsProxyErrorContext = { route: null };
    try {
      return await respond(request, context);
    } catch (error) {
      // The customer has left. Nobody reads this answer, and it is not an error.
      if (request.signal.aborted && error === request.signal.reason) return answer(request, 499);
      if (shouldReport(error)) report(error, context);
      const { status, code, message, headers, attemptsLeft } = toProxyError(error);
      const left = attemptsLeft === undefined ? {} : { attempts_left: attemptsLeft };
      const body = { status: code, error_code: code, error_message: message, ...left };
      return answer(request, status, JSON.stringify(body), headers);
    }
  }

  async function respond(request: Request, context: WalletsProxyErrorContext): Promise<PlainAnswer> {
    const routes = matchRoute(new URL(request.url).pathname, basePath, linking !== undefined);
    const methods = Object.keys(routes).join(', ');
    if (request.method === 'OPTIONS' && allowedOrigins.length > 0) {
      await checkOrigin(request, origins);
      return answer(request, 204, undefined, preflightHeaders(request, methods));
    }
    const route = request.method === 'GET' || request.method === 'POST' ? routes[request.method] : undefined;
    if (!route) {
      throw new ProxyError(405, 'method_not_allowed', 'This address does not support the method.', {
        Allow: methods,
      });
    }
    context.route = route.name;
    if (request.method === 'POST') await checkOrigin(request, origins);
    const customerId = await customer(request);
    if (customerId === null || customerId === undefined) {
      throw new ProxyError(401, 'unauthenticated', 'Nobody is signed in.');
    }
    if (!isId(customerId)) throw new JuspayError('invalid_id', 'customer() returned an invalid ID.');
    const body = await run(route, request, customerId);
    const tag = { customer_tag: await options.juspay.customerTag(customerId) };
    const text =
      typeof body === 'string'
        ? `${body.slice(0, -1)},${JSON.stringify(tag).slice(1)}`
        : JSON.stringify({ ...body, ...tag });
    return answer(request, 200, text);
  }

  function answer(
    request: Request,
    status: number,
    text?: string,
    headers: Record<string, string> = {},
  ): PlainAnswer {
    const all = {
      ...(text && { 'Content-Type': 'application/json' }),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      Date: new Date(now()).toUTCString(),
      ...corsHeaders(request, allowedOrigins),
      ...headers,
    };
    return { status, headers: Object.entries(all), [bodyText]: text };
  }

  function report(error: unknown, context: WalletsProxyErrorContext): void {
    reportError(onError, error, context);
  }
}

/** Keeps the text, for a handler that calls the proxy inside `toNodeHandler`. */
function toResponse({ status, headers, [bodyText]: text }: PlainAnswer): Response {
  return Object.assign(new Response(text, { status, headers }), { [bodyText]: text });
}

function assertTimeout(timeout: number | undefined): void {
  if (timeout !== undefined && !(timeout > 0)) {
    throw new TypeError('createWalletsProxy: timeout must be a number of milliseconds above 0.');
  }
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
    throw new TypeError(
      'createWalletsProxy: an origin must look like "https://shop.example", without a path.',
    );
  }
}
