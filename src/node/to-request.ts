import type { IncomingMessage } from 'node:http';
import type { NodeRequest } from './node-request.js';
import { bodyTooLarge, RequestError } from './request-error.js';
import { restoreBody } from './restore-body.js';

/**
 * Returns a web-standard request for one of node:http.
 *
 * @param bodyLimit Bytes.
 * @throws {RequestError} 400, 413 or 415 when the request cannot be converted.
 * @throws {TypeError} When the body was read and kept nowhere.
 */
export function toRequest(incoming: NodeRequest, bodyLimit: number, signal: AbortSignal): Request {
  const method = incoming.method ?? 'GET';
  const headers = toHeaders(incoming);
  const url = urlOf(incoming);
  const init: RequestInit = { method, headers, signal };
  if (method !== 'GET' && method !== 'HEAD') Object.assign(init, bodyOf(incoming, headers, bodyLimit));
  try {
    return new Request(url, init);
  } catch {
    throw new RequestError(400, 'Bad request'); // a method that `fetch` forbids, or an invalid host
  }
}

/** Repeated headers stay. The names that begin with a colon are the request line of HTTP/2. */
function toHeaders({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (!name.startsWith(':')) headers.append(name, rawHeaders[at + 1] ?? '');
  }
  return headers;
}

/** The host comes from the request, so it must be a host and nothing more. */
function urlOf({ originalUrl, url = '/', headers, socket }: NodeRequest): string {
  const host = String(headers[':authority'] ?? headers.host ?? 'localhost');
  const base = `${'encrypted' in socket && socket.encrypted ? 'https' : 'http'}://${host}`;
  if (!/^[\w.:[\]-]+$/.test(host)) throw new RequestError(400, 'Bad request');
  const target = originalUrl ?? url;
  // Joined as text: as a relative URL, `//other.example/` would name another host.
  if (target.startsWith('/')) return base + target;
  if (!URL.canParse(target)) return base;
  const { pathname, search } = new URL(target);
  return base + pathname + search;
}

function bodyOf(incoming: NodeRequest, headers: Headers, limit: number): RequestInit {
  if (incoming.readableDidRead) {
    const body = restoreBody(incoming);
    if (body.byteLength > limit) throw bodyTooLarge();
    headers.delete('content-encoding'); // the parser has decoded it
    headers.delete('transfer-encoding');
    headers.set('content-length', String(body.byteLength));
    return body.byteLength > 0 ? { body: new Uint8Array(body) } : {};
  }
  if (Number(headers.get('content-length') ?? 0) > limit) throw bodyTooLarge();
  return { body: limitedBody(incoming, limit), duplex: 'half' } as RequestInit;
}

/** Reads only what the handler reads, and nothing after the limit. */
function limitedBody(incoming: IncomingMessage, limit: number): ReadableStream<Uint8Array> {
  // Without the option a handler that stops reading would take the socket from the request, and logs read its address.
  const chunks = incoming.iterator({ destroyOnReturn: false });
  let size = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = (await chunks.next()) as IteratorResult<Buffer, undefined>;
        if (done) return controller.close();
        size += value.byteLength;
        if (size > limit) throw bodyTooLarge();
        controller.enqueue(new Uint8Array(value));
      },
      async cancel() {
        await chunks.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
