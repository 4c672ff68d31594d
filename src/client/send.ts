import { errorCodeOf, statedErrorCode } from '../contract/parse-error.js';
import { WalletsError } from '../contract/wallets-error.js';
import type { Clock } from './clock.js';
import type { WalletsClientOptions } from './create-wallets-client.js';
import { retryAfterOf } from './retry-after.js';
import type { RequestOptions } from './wallets-client.js';
import { withTimeout } from './with-timeout.js';

/** Headers for every request, such as a CSRF token: a value, or a function that is asked each time. */
export type HeadersOption = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);

/** Sends one request to the merchant's endpoint and gives the parsed JSON of a good answer. */
export type Send = (
  method: 'GET' | 'POST',
  path: string,
  options?: RequestOptions,
  body?: Body,
) => Promise<unknown>;

/** What a call says of a wallet, by the names of the proxy contract. */
export interface Body {
  wallet?: string;
  mobile_number?: string | undefined;
  otp?: string;
}

/** Outside browsers there may be no `navigator`, or one that does not know. */
const deviceIsOffline = () => (globalThis.navigator as Partial<Navigator> | undefined)?.onLine === false;

/**
 * Makes the function that sends requests. What a server has asked to be left alone with (`Retry-After`) is
 * refused here until then.
 */
export function createSend(
  clock: Clock,
  { endpoint, headers, credentials, timeout = 30_000, fetch }: WalletsClientOptions,
): Send {
  /** By method, path and provider, the last refusal that asked to wait. */
  const refusals = new Map<string, WalletsError>();

  async function exchange(method: string, path: string, signal: AbortSignal, body?: Body) {
    // Waited for in any case: a request that is aborted at once, as in React's StrictMode, is then not made.
    const sent = new Headers(await (typeof headers === 'function' ? headers() : headers));
    sent.set('Accept', 'application/json');
    if (body) sent.set('Content-Type', 'application/json');
    // Looked up at each call, so that what replaces it later (MSW, a tracer) is met.
    const response = await (fetch ?? globalThis.fetch)(endpoint + path || '/', {
      method,
      headers: sent,
      cache: 'no-store',
      signal,
      ...(body && { body: JSON.stringify(body) }),
      // Left out where it is not set: on some edge runtimes even the default is refused.
      ...(credentials && { credentials }),
    });
    return { response, text: await response.text() };
  }

  function unreachable(cause?: unknown) {
    if (cause instanceof WalletsError) return cause;
    const code = deviceIsOffline() ? 'offline' : 'provider_down';
    return new WalletsError(code, 'The endpoint did not answer.', { cause });
  }

  return (method, path, { signal } = {}, body) =>
    withTimeout(timeout, signal, async (limited) => {
      const name = [method, path, body?.wallet].join();
      const refusal = refusals.get(name);
      if (refusal?.retryAt && refusal.retryAt > clock.now()) throw refusal;
      if (deviceIsOffline()) throw unreachable();
      const { response, text } = await exchange(method, path, limited, body).catch((cause: unknown) => {
        throw unreachable(cause);
      });
      const { status, ok, headers: received } = response;
      clock.correct(Date.parse(received.get('Date') ?? ''));
      const answer = parseJson(text);
      // A wrong code comes as a 200 with an error in it, too.
      if (ok && !statedErrorCode(answer)) return answer;
      const retryAfter = retryAfterOf(received, clock.now());
      const retryAt = retryAfter === undefined ? undefined : clock.now() + retryAfter;
      const error = new WalletsError(errorCodeOf(status, answer), `The endpoint answered ${status}.`, {
        status,
        retryAfter,
        retryAt,
      });
      refusals.set(name, error);
      throw error;
    });
}

/** The body as JSON, or undefined where it is none. Its text goes no further. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
