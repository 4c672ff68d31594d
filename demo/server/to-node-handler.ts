import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A web-standard handler. Undefined means that the request is someone else's. */
export type Handler = (request: Request) => Promise<Response | undefined>;

export interface ToNodeHandlerOptions {
  /**
   * How long a request body may be, in bytes. A longer one is a 413.
   * @default 65_536
   */
  bodyLimit?: number | undefined;
}

class BodyTooLarge extends Error {}

/**
 * Serves a web-standard handler on node:http. The request's signal aborts when the connection closes before
 * the answer is written; an answer that cannot be made closes the connection.
 */
export function toNodeHandler(handler: Handler, { bodyLimit = 65_536 }: ToNodeHandlerOptions = {}) {
  return async (incoming: IncomingMessage, outgoing: ServerResponse, next?: () => void): Promise<void> => {
    const gone = new AbortController();
    outgoing.once('close', () => {
      if (!outgoing.writableFinished) gone.abort();
    });
    try {
      const response = await handler(toRequest(incoming, bodyLimit, gone.signal));
      if (response) await write(response, outgoing);
      else if (next) next();
      else await write(new Response('Not found', { status: 404 }), outgoing);
    } catch (error) {
      if (isTooLarge(error) && !outgoing.headersSent) {
        await write(
          new Response('Body too large', { status: 413, headers: { connection: 'close' } }),
          outgoing,
        );
      } else {
        outgoing.destroy();
      }
    }
  };
}

function toRequest(incoming: IncomingMessage, bodyLimit: number, signal: AbortSignal): Request {
  const method = incoming.method ?? 'GET';
  const headers = new Headers();
  for (let at = 0; at < incoming.rawHeaders.length; at += 2) {
    headers.append(incoming.rawHeaders[at] ?? '', incoming.rawHeaders[at + 1] ?? '');
  }
  const url = new URL(pathOf(incoming), `http://${incoming.headers.host ?? 'localhost'}`);
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal });
  if (Number(headers.get('content-length') ?? 0) > bodyLimit) throw new BodyTooLarge();
  const body = Readable.toWeb(Readable.from(limited(incoming, bodyLimit)));
  return new Request(url, { method, headers, signal, body, duplex: 'half' } as RequestInit);
}

/** The path as it was asked for; Connect shortens `url` where a handler is mounted under a path. */
function pathOf(incoming: IncomingMessage & { originalUrl?: string }): string {
  const path = incoming.originalUrl ?? incoming.url ?? '/';
  return path.startsWith('/') && !path.startsWith('//') ? path : '/';
}

async function* limited(body: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Buffer> {
  let seen = 0;
  for await (const chunk of body) {
    seen += chunk.byteLength;
    if (seen > limit) throw new BodyTooLarge();
    yield chunk;
  }
}

/** A handler that reads the body may wrap what the stream threw. */
function isTooLarge(error: unknown): boolean {
  return error instanceof BodyTooLarge || (error instanceof Error && error.cause instanceof BodyTooLarge);
}

async function write(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status;
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') outgoing.setHeader(name, value);
  });
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  if (!response.body) {
    outgoing.end();
    return;
  }
  await pipeline(Readable.from(response.body), outgoing);
}
