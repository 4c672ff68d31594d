import { errorCodeOf, statedErrorCode } from '../contract/parse-error.js';
import { WalletsError } from '../contract/wallets-error.js';
import type { Clock } from './clock.js';
import { retryAfterOf } from './retry-after.js';
import { withTimeout } from './with-timeout.js';

/** Headers for every request, such as a CSRF token: a value, or a function that is asked each time. */
export type HeadersOption = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);

export interface Transport {
  clock: Clock;
  fetch: typeof globalThis.fetch;
  headers: HeadersOption | undefined;
  credentials: RequestCredentials | undefined;
  /** Milliseconds. */
  timeout: number;
  /** By method and URL, the last refusal that asked to wait. */
  refusals: Map<string, WalletsError>;
}

export interface Call {
  method: 'GET' | 'POST';
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/** Outside browsers there may be no `navigator`, or one that does not know. */
const deviceIsOffline = () => (globalThis.navigator as Partial<Navigator> | undefined)?.onLine === false;

/**
 * Sends one request to the merchant's endpoint and gives the parsed JSON of a good answer. What a server
 * has asked to be left alone with (`Retry-After`) is refused here until then.
 */
export function send(url: string, call: Call, transport: Transport): Promise<unknown> {
  const { clock, refusals, timeout } = transport;
  const name = `${call.method} ${url}`;
  return withTimeout(timeout, call.signal, async (signal) => {
    const refusal = refusals.get(name);
    if (refusal?.retryAt && refusal.retryAt > clock.now()) throw refusal;
    const { response, text } = await exchange(url, { ...call, signal }, transport);
    const serverTime = Date.parse(response.headers.get('Date') ?? '');
    if (!Number.isNaN(serverTime)) clock.correct(serverTime);
    const body = parseJson(text);
    // A wrong code comes as a 200 with an error in it, too.
    if (response.ok && !statedErrorCode(body)) return body;
    const error = refusalOf(response, body, clock.now());
    if (error.retryAt !== undefined) refusals.set(name, error);
    throw error;
  });
}

async function exchange(url: string, call: Call, transport: Transport) {
  if (deviceIsOffline()) throw new WalletsError('offline', 'The device is offline.');
  try {
    const response = await transport.fetch(url, await initOf(call, transport));
    return { response, text: await response.text() };
  } catch (cause) {
    if (cause instanceof WalletsError) throw cause;
    const code = deviceIsOffline() ? 'offline' : 'provider_down';
    throw new WalletsError(code, 'The endpoint could not be reached.', { cause });
  }
}

async function initOf({ method, body, signal }: Call, transport: Transport): Promise<RequestInit> {
  const given = typeof transport.headers === 'function' ? await transport.headers() : transport.headers;
  const headers = new Headers(given);
  headers.set('Accept', 'application/json');
  const init: RequestInit = { method, headers, cache: 'no-store' };
  if (body !== undefined) {
    headers.set('Content-Type', 'application/json');
    init.body = JSON.stringify(body);
  }
  // Left out where it is not set: on some edge runtimes even the default is refused.
  if (transport.credentials) init.credentials = transport.credentials;
  if (signal) init.signal = signal;
  return init;
}

function refusalOf({ status, headers }: Response, body: unknown, now: number): WalletsError {
  const retryAfter = retryAfterOf(headers, now);
  const retryAt = retryAfter === undefined ? undefined : now + retryAfter;
  return new WalletsError(errorCodeOf(status, body), `The endpoint answered ${status}.`, {
    status,
    retryAfter,
    retryAt,
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
