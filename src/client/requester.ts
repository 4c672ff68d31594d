import { errorCodeOf, statedErrorCode } from '../contract/error-code.js';
import { browserTimeout } from '../contract/time-limits.js';
import { WalletsError } from '../contract/wallets-error.js';
import type { Clock } from './clock.js';
import type { WalletsClientOptions } from './create-wallets-client.js';
import { parseJson } from '../contract/parse-json.js';
import { parseRetryAfter } from '../contract/retry-after.js';
import type { RequestOptions } from './wallets-client.js';
import { withTimeout } from '../contract/with-timeout.js';

/** Headers for every request, such as a CSRF token: a value, or a function that is called for each request. */
export type HeadersOption = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);

/** Sends one request to the merchant's endpoint and returns the parsed JSON of a successful answer. */
export type Requester = (
  method: 'GET' | 'POST',
  path: string,
  options?: RequestOptions,
  body?: RequestBody,
) => Promise<unknown>;

/** The body of a request, with the field names of the proxy contract. */
export interface RequestBody {
  wallet?: string;
  mobile_number?: string | undefined;
  otp?: string;
}

/**
 * Whether the device says that it has no network. It can be wrong, so it only names a failure. Outside
 * browsers `navigator` can be absent, or lack `onLine`.
 */
const deviceIsOffline = () => (globalThis.navigator as Partial<Navigator> | undefined)?.onLine === false;

/** Whether the merchant's backend redirected the request to a page for people, which is its sign-in page. */
const isSignInPage = ({ ok, status, redirected, headers }: Response) =>
  ok ? redirected && /html/i.test(headers.get('Content-Type') ?? '') : status < 400;

/**
 * Creates the function that sends requests. A request that received a `Retry-After` fails with the same error, and is
 * not sent, until that wait is over.
 */
export function createRequester(
  clock: Clock,
  { endpoint, headers, credentials, timeout = browserTimeout, fetch }: WalletsClientOptions,
): Requester {
  /** The last error by method, path and provider. */
  const lastErrors = new Map<string, WalletsError>();

  async function exchange(method: string, path: string, signal: AbortSignal, body?: RequestBody) {
    // The `await` also applies to a plain value: a request that React's StrictMode aborts at once is then not sent.
    const sent = new Headers(await (typeof headers === 'function' ? headers() : headers));
    sent.set('Accept', 'application/json');
    if (body) sent.set('Content-Type', 'application/json');
    // Looked up at each call, because MSW or a tracer may replace it later.
    const response = await (fetch ?? globalThis.fetch)(endpoint + path || '/', {
      method,
      headers: sent,
      cache: 'no-store',
      signal,
      ...(body && { body: JSON.stringify(body) }),
      // Absent when it is not set: some edge runtimes refuse even the default.
      ...(credentials && { credentials }),
    });
    return { response, text: await response.text() };
  }

  function unreachable(cause?: unknown) {
    if (cause instanceof WalletsError) return cause;
    // Node, Deno, Bun and workers all name the URL. A browser resolves a relative one.
    if (!fetch && /URL/.test(String(cause))) {
      return new TypeError('Outside a browser, use a full URL or fetch.');
    }
    const code = deviceIsOffline() ? 'offline' : 'service_unavailable';
    return new WalletsError(code, 'The endpoint did not answer.', { cause });
  }

  return (method, path, { signal } = {}, body) => {
    async function work(limited: AbortSignal) {
      const name = [method, path, body?.wallet].join();
      const last = lastErrors.get(name);
      if (last?.retryAt && last.retryAt > clock.now()) throw last;
      const { response, text } = await exchange(method, path, limited, body).catch((cause: unknown) => {
        throw unreachable(cause);
      });
      const { status, ok, headers: received } = response;
      clock.correct(Date.parse(received.get('Date') ?? ''));
      const answer = parseJson(text);
      // Juspay can send an error with status 200, such as a wrong OTP.
      const signIn = isSignInPage(response);
      if (ok && !signIn && !statedErrorCode(answer)) return answer;
      const retryAfter = parseRetryAfter(received.get('Retry-After'), clock.now());
      const retryAt = retryAfter === undefined ? undefined : clock.now() + retryAfter;
      const code = signIn ? 'unauthenticated' : errorCodeOf(status, answer);
      const error = new WalletsError(code, `The endpoint answered ${status}.`, {
        status,
        retryAfter,
        retryAt,
      });
      lastErrors.set(name, error);
      throw error;
    }
    const timeoutError = () => new WalletsError('timeout', `No answer within ${timeout} ms.`);
    return withTimeout(timeout, signal, work, timeoutError);
  };
}
