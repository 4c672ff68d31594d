import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import type { NodeHandler, NodeHandlerOptions, WebHandler } from '../../src/node.js';
import { toNodeHandler } from '../../src/node.js';

/** Listens on a free port until the test ends, and returns the origin. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Makes a listener of a handler, for functions that take no promise. */
const listener =
  (handler: NodeHandler): RequestListener =>
  (incoming, outgoing) =>
    void handler(incoming, outgoing);

/** Serves a web-standard handler on plain node:http. */
export const serve = (handler: WebHandler, options?: NodeHandlerOptions): Promise<string> =>
  listen(createServer(listener(toNodeHandler(handler, options))));

/** Sends bytes as they are and returns all of the answer. */
export function sendBytes(origin: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

/** Answers what it received: method, path with query, type, length and text of the request. */
export const echo: WebHandler = async (request) => {
  const { pathname, search } = new URL(request.url);
  const text = await request.text();
  const { headers, method } = request;
  return Response.json({
    method,
    path: pathname + search,
    type: headers.get('content-type'),
    length: headers.get('content-length'),
    encoding: headers.get('content-encoding'),
    text,
  });
};
