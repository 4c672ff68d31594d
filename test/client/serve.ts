import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface Received {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
  /** Whether the caller closed the connection before the answer was complete. */
  aborted: boolean;
}

type Answer = (response: ServerResponse, request: Received) => void;

/** Serves a merchant's endpoint on a free port until the test ends. */
export async function serve(answer: Answer) {
  const received: Received[] = [];
  async function receive(incoming: IncomingMessage, response: ServerResponse) {
    const { method = '', url = '', headers } = incoming;
    const request: Received = { method, path: url, headers, body: await text(incoming), aborted: false };
    response.on('close', () => (request.aborted = !response.writableFinished));
    received.push(request);
    answer(response, request);
  }

  const server = createServer((incoming, response) => void receive(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, endpoint: `${origin}/api/wallets`, received };
}

/** Answers with JSON. */
export function json(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
