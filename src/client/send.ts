import { errorCodeOf } from '../contract/parse-error.js';
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
  credentials: RequestCredentials;
  /** Milliseconds. */
  timeout: number;
}

export interface Call {
  method: 'GET' | 'POST';
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/** Sends one request to the merchant's endpoint and gives the parsed JSON of a good answer. */
export async function send(url: string, call: Call, transport: Transport): Promise<unknown> {
  if (globalThis.navigator?.onLine === false) throw new WalletsError('offline', 'The device is offline.');
  return withTimeout(transport.timeout, call.signal, async (signal) => {
    const response = await request(url, { ...call, signal }, transport);
    const serverTime = Date.parse(response.headers.get('Date') ?? '');
    if (!Number.isNaN(serverTime)) transport.clock.correct(serverTime);
    const body = await bodyOf(response);
    if (response.ok) return body;
    const now = transport.clock.now();
    const retryAfter = retryAfterOf(response.headers, now);
    throw new WalletsError(errorCodeOf(response.status, body), `The endpoint answered ${response.status}.`, {
      status: response.status,
      retryAfter,
      retryAt: retryAfter === undefined ? undefined : now + retryAfter,
    });
  });
}

async function request(url: string, { method, body, signal }: Call, transport: Transport): Promise<Response> {
  const { fetch, credentials } = transport;
  const given = typeof transport.headers === 'function' ? await transport.headers() : transport.headers;
  const headers = new Headers(given);
  headers.set('Accept', 'application/json');
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const init: RequestInit = { method, headers, credentials, cache: 'no-store' };
  if (body !== undefined) init.body = JSON.stringify(body);
  if (signal) init.signal = signal;
  try {
    return await fetch(url, init);
  } catch (cause) {
    if (signal?.aborted) throw cause;
    const offline = globalThis.navigator?.onLine === false;
    throw new WalletsError(offline ? 'offline' : 'provider_down', 'The endpoint could not be reached.', { cause });
  }
}

/** The body as JSON, or undefined where it is none. Its text goes no further. */
async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
