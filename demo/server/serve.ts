import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebHandler, toNodeHandler } from '../../src/node.js';

/** Serves a handler on a free port of this machine. */
export async function serve(handler: WebHandler): Promise<{ url: string; close: () => Promise<void> }> {
  const listener = toNodeHandler(handler);
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
