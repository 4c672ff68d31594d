import { JuspayError } from './juspay-error.js';
import { readLimited } from './read-limited.js';
import { refusalOf } from './refusal-of.js';
import type { Subject } from './refusal-of.js';

const answerLimit = 1_000_000;

/** A JSON object of Juspay's, whose fields may be anything. */
export interface JuspayRecord {
  [field: string]: unknown;
}

export interface Call {
  method: 'GET' | 'POST';
  path: string;
  subject: Subject;
  /** Sent as `x-routing-id`, which Juspay asks to be the same on every call for one customer. */
  customerId: string;
  form?: Record<string, string | undefined>;
  signal?: AbortSignal | undefined;
}

export interface SenderOptions {
  baseUrl: string;
  headers: Record<string, string>;
  fetch: (request: Request) => Promise<Response>;
  timeout: number;
}

/** Makes the function that every call goes through: one origin, no redirects, a time limit and a size limit. */
export function createSender({ baseUrl, headers, fetch, timeout }: SenderOptions) {
  return async function send({
    method,
    path,
    subject,
    customerId,
    form,
    signal,
  }: Call): Promise<JuspayRecord> {
    signal?.throwIfAborted();
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), timeout);
    // `AbortSignal.any` would do the same, but Node 20 keeps what it makes for as long as anything listens to it.
    const leave = () => limit.abort();
    signal?.addEventListener('abort', leave);
    const request = newRequest(baseUrl + path, {
      method,
      headers: { ...headers, 'x-routing-id': customerId },
      redirect: 'manual',
      signal: limit.signal,
      ...(form && { body: formBody(form) }),
    });
    try {
      return await Promise.race([answer(request), aborted(limit.signal)]);
    } catch (error) {
      if (error instanceof JuspayError) throw error;
      if (signal?.aborted) throw signal.reason;
      if (limit.signal.aborted) throw new JuspayError('timeout', 'Juspay gave no answer in time.');
      throw new JuspayError('unavailable', 'Juspay cannot be reached.', { upstreamCode: networkCode(error) });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', leave);
    }

    async function answer(request: Request): Promise<JuspayRecord> {
      const response = await fetch(request);
      const { status } = response;
      if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
        void response.body?.cancel().catch(() => {});
        throw new JuspayError('unavailable', 'Juspay answered with a redirect: check baseUrl.', { status });
      }
      const text = await readLimited(response, answerLimit);
      const body = text === null ? undefined : parseJson(text);
      const refusal = refusalOf(response, body, subject);
      if (refusal) throw refusal;
      if (!isRecord(body))
        throw new JuspayError('malformed_answer', 'Juspay gave no JSON object.', { status });
      return body;
    }
  };
}

/**
 * `no-store` keeps frameworks that cache `fetch` away from answers that hold tokens. Some workers know no cache and
 * refuse the word.
 */
function newRequest(url: string, init: RequestInit): Request {
  try {
    return new Request(url, { ...init, cache: 'no-store' });
  } catch {
    return new Request(url, init);
  }
}

function formBody(form: Record<string, string | undefined>): string {
  const fields = Object.entries(form).filter((field): field is [string, string] => field[1] !== undefined);
  return new URLSearchParams(fields).toString();
}

/** Ends the wait even where the given `fetch` does not heed its signal. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('Aborted')));
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value is an object with fields, and no list. */
export function isRecord(value: unknown): value is JuspayRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Node's name of what failed. Nothing else of the error is kept: a wrapped `fetch` may hold the headers in it. */
function networkCode(error: unknown): unknown {
  const cause = error instanceof Error && isRecord(error.cause) ? error.cause : error;
  return isRecord(cause) ? cause['code'] : undefined;
}
