import type { ServerResponse } from 'node:http';
import type { FrameworkReply, FrameworkRequest, NodeRequest } from './node-request.js';
import { toNodeRequest } from './node-request.js';
import { findRequestError } from './request-error.js';
import { toRequest } from './to-request.js';
import { untilFinished, writeResponse } from './write-response.js';
import { plainAnswersOf } from './plain-answer.js';
import type { PlainAnswer } from './plain-answer.js';

/** A web-standard handler, such as `createWalletsProxy` returns. Undefined leaves the request to the next handler. */
export type WebHandler = (request: Request) => Response | undefined | Promise<Response | undefined>;

/** Answers a request of node:http, Express, Connect, Nest or Fastify. */
export type NodeHandler = (
  incoming: NodeRequest | FrameworkRequest,
  outgoing: ServerResponse | FrameworkReply,
  next?: (error?: unknown) => void,
) => Promise<void>;

export interface NodeHandlerOptions {
  /**
   * How long a request body may be, in bytes. A longer one is answered with 413 and not read to its end.
   * @default 65_536
   */
  bodyLimit?: number | undefined;
  /**
   * Called when the handler throws and no framework takes the error. The caller gets a 500 without details.
   * @default writes the error with console.error
   */
  onError?: ((error: unknown) => void) | undefined;
}

/**
 * Creates a listener of node:http from a web-standard handler. Express, Connect, Nest and Fastify take it as it is. The
 * body may already be read: `req.body` is then written again as JSON or as a form.
 *
 * `request.signal` aborts when the caller leaves before the answer is sent. An error of the handler goes to `next` or
 * to Fastify. On plain node:http it becomes a 500, or closes the connection when the answer has begun.
 *
 * @example
 * createServer(toNodeHandler(wallets)).listen(3000);
 * app.use('/api/wallets', toNodeHandler(wallets)); // Express: before or after express.json()
 */
export function toNodeHandler(
  handler: WebHandler,
  { bodyLimit = 65_536, onError = writeError }: NodeHandlerOptions = {},
): NodeHandler {
  const answerTo = plainAnswersOf(handler) ?? handler;

  return async (incoming, outgoing, next) => {
    const raw = 'raw' in outgoing ? outgoing.raw : outgoing;
    const left = new AbortController();
    let request: Request | undefined;
    // Node does not follow an abort after the request was garbage-collected, so this listener holds the request.
    const leave = () => {
      if (!raw.writableFinished) left.abort();
      request = undefined;
    };
    if (raw.destroyed) leave();
    else raw.once('close', leave);
    const given = toNodeRequest(incoming);

    try {
      request = toRequest(given, bodyLimit, left.signal);
      const response = await ('raw' in outgoing ? handler : answerTo)(request);
      if (left.signal.aborted) void response?.body?.cancel().catch(() => {});
      else await answer(response);
    } catch (error) {
      if (!left.signal.aborted) await fail(error);
    }

    async function answer(response: Response | PlainAnswer | undefined): Promise<void> {
      // A body without a stated length may have no end. Node would read all of it after the answer.
      if (!given.complete && given.headers['transfer-encoding']) raw.shouldKeepAlive = false;
      if ('raw' in outgoing) {
        if (response) outgoing.send(response);
        else outgoing.callNotFound();
        await untilFinished(raw);
      } else if (response) {
        await writeResponse(response, raw);
      } else if (next) {
        next();
      } else {
        await writeResponse(plain(404, 'Not found'), raw);
      }
    }

    async function fail(error: unknown): Promise<void> {
      const refused = findRequestError(error);
      if (refused && !raw.headersSent) {
        if (refused.status === 413) raw.shouldKeepAlive = false;
        return await answer(plain(refused.status, refused.message));
      }
      if ('raw' in outgoing) throw error;
      if (next) return next(error);
      report(error);
      if (raw.headersSent) raw.destroy();
      else await writeResponse(plain(500, 'Internal server error'), raw);
    }
  };

  function report(error: unknown): void {
    try {
      onError(error);
    } catch {
      // The caller still needs the answer.
    }
  }
}

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'cache-control': 'no-store' } });
}

function writeError(error: unknown): void {
  console.error('batua: toNodeHandler: the handler failed.', error);
}
