// Serves the proxy in front of the emulator, in a folder with no other package, and prints what it answers.
import { createServer } from 'node:http';
import { toNodeHandler } from 'batua/node';
import { createJuspayClient, createWalletsProxy } from 'batua/server';
import { createJuspayEmulator, createWalletsEndpoint } from 'batua/testing';

const emulator = createJuspayEmulator();
const juspay = createJuspayClient({ ...emulator, fetch: emulator.fetch });
const proxy = createWalletsProxy({ juspay, basePath: '/api/wallets', customer: () => 'guest_user' });
const server = createServer(toNodeHandler(proxy)).listen(0, async () => {
  const url = `http://127.0.0.1:${server.address().port}/api/wallets`;
  const list = await fetch(url);
  const refreshed = await fetch(`${url}/refresh-balances`, { method: 'POST' });
  const endpoint = await createWalletsEndpoint()(new Request(url));
  const done = [list.ok && 'listed', refreshed.ok && endpoint.ok && 'refreshed'];
  console.log(done.join(', '));
  server.close();
});
