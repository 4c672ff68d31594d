import { parseJson } from '../../contract/parse-json.js';
import { withTimeout } from '../../contract/with-timeout.js';
import { JuspayError } from './juspay-error.js';
import { readLimited } from '../read-limited.js';
import { toJuspayError } from './to-juspay-error.js';
import type { AskedCall } from './to-juspay-error.js';

/** In bytes. */
const maxAnswerSize = 1_000_000;

/** A JSON object from Juspay. Its fields can hold anything. */
export interface JuspayRecord {
  [field: string]: unknown;
}

export interface Call extends AskedCall {
  method: 'GET' | 'POST';
  path: string;
  /** Sent as `x-routing-id`. Juspay requires the same value on every call for one customer. */
  customerId: string;
  form?: Record<string, string | undefined>;
  signal?: AbortSignal | undefined;
  /** Time limit of the signal, in milliseconds. The transport adds its own limit only if that is shorter. */
  limit?: number | undefined;
}

/** Sends one call and returns the body of the answer. */
export type Send = (call: Call) => Promise<JuspayRecord>;

/** Sends one call and returns the text of the answer. */
type SendForText = (call: Call) => Promise<string>;

export interface TransportOptions {
  baseUrl: string;
  headers: Record<string, string>;
  /** Returns the API key of a call. */
  apiKey: () => Promise<string>;
  /** Replaces `globalThis.fetch`. */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /** Milliseconds. */
  timeout: number;
}

/** Creates the function that every call uses: one origin, no redirects, a time limit and a size limit. */
export function createTransport({ baseUrl, headers, apiKey, fetch, timeout }: TransportOptions): SendForText {
  let options: RequestInit | undefined;

  return async ({ method, path, customerId, form, signal, limit = Infinity, ...call }) => {
    signal?.throwIfAborted();
    try {
      if (signal && limit <= timeout) return await answer(signal);
      return await withTimeout(timeout, signal, answer, timeoutError);
    } catch (error) {
      if (error instanceof JuspayError) throw error;
      if (signal?.aborted) throw signal.reason;
      throw new JuspayError('unavailable', 'Juspay cannot be reached.', { upstreamCode: networkCode(error) });
    }

    async function answer(limited: AbortSignal): Promise<string> {
      const authorization = `Basic ${btoa(`${await apiKey()}:`)}`;
      options ??= commonOptions();
      const init: RequestInit = {
        ...options,
        method,
        headers: { ...headers, authorization, 'x-routing-id': customerId },
        signal: limited,
        ...(form && { body: formBody(form) }),
      };
      const url = baseUrl + path;
      // Without another `Request`, because `globalThis.fetch` makes one.
      const response = await (fetch ? fetch(new Request(url, init)) : globalThis.fetch(url, init));
      const { status } = response;
      if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
        void response.body?.cancel().catch(() => {});
        throw new JuspayError('unavailable', 'Juspay answered with a redirect. Check baseUrl.', { status });
      }
      const text = (await readLimited(response, maxAnswerSize)) ?? '';
      // A wrong code can be an answer with status 200. The body of any other call with this status is not an error.
      const error = response.ok && !call.linking ? undefined : toJuspayError(response, parseJson(text), call);
      if (error) throw error;
      return text;
    }
  };
}

/**
 * Returns the JSON object of an answer.
 *
 * @throws {JuspayError} `malformed_answer` if the answer is neither an object nor a list.
 */
export function parseAnswer(text: string): JuspayRecord {
  const body = parseJson(text);
  if (Array.isArray(body) && body.length > 0) return { list: body };
  if (!isRecord(body))
    throw new JuspayError('malformed_answer', 'The answer of Juspay is not a JSON object.');
  return body;
}

const timeoutError = () => new JuspayError('timeout', 'Juspay did not answer in time.');

/**
 * Returns the options of every request. It has `no-store`, because some frameworks cache `fetch` and the answers hold
 * tokens. Some workers have no cache and refuse this option.
 */
function commonOptions(): RequestInit {
  const options: RequestInit = { redirect: 'manual', cache: 'no-store' };
  try {
    void new Request('https://api.juspay.in', options);
    return options;
  } catch {
    return { redirect: 'manual' };
  }
}

function formBody(form: Record<string, string | undefined>): string {
  const fields = Object.entries(form).filter((field): field is [string, string] => field[1] !== undefined);
  return new URLSearchParams(fields).toString();
}

/** Whether a value is an object that is not an array. */
export function isRecord(value: unknown): value is JuspayRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns Node's code of a network error. Nothing else is read, because a wrapped `fetch` can add headers to it. */
function networkCode(error: unknown): unknown {
  const cause = error instanceof Error && isRecord(error.cause) ? error.cause : error;
  return isRecord(cause) ? cause['code'] : undefined;
}
