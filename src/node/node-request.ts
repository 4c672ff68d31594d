import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * A request of node:http, with the fields that Express, Connect, Nest and body parsers add. `rawBody`, which Nest and
 * some cloud functions keep, comes before `body` if it has bytes.
 */
export interface NodeRequest extends IncomingMessage {
  /** The body that a parser has read: an object, a text or bytes. */
  body?: unknown;
  /** The URL before a router removed the path at which the handler is mounted. */
  originalUrl?: string | undefined;
}

/** A framework's own request around one of node:http: Fastify's, or one that you make for another framework. */
export interface FrameworkRequest {
  raw: IncomingMessage;
  body?: unknown;
  originalUrl?: string | undefined;
}

/** Fastify's reply. The answer then passes through Fastify's hooks and has the headers of its plugins. */
export interface FrameworkReply {
  raw: ServerResponse;
  send: (payload: unknown) => unknown;
  callNotFound: () => unknown;
}

/** Returns the request of node:http, with the body and the URL that the framework has. */
export function toNodeRequest(incoming: NodeRequest | FrameworkRequest): NodeRequest {
  if (!('raw' in incoming)) return incoming;
  const { raw, body, originalUrl } = incoming;
  const own: NodeRequest = raw;
  // Node's streams keep their state in private fields of their own, so a copy or a proxy would not work.
  if (body !== undefined) own.body = body;
  own.originalUrl ??= originalUrl;
  return own;
}
