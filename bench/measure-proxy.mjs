import { startServer } from './proxy-server.mjs';
import { sendRequests } from './send-requests.mjs';
import { inOrderOf } from './statistics.mjs';

const sizes = [10, 100];
const roles = ['bare', 'control', 'batua'];

/**
 * Measures the proxy beside a bare pass-through with `fetch`. Servers, upstream and load are separate processes.
 *
 * @returns For each number of wallets and each server, one sample for each round.
 */
export async function measureProxy({ rounds, requests: total }) {
  const upstream = await startServer('upstream');
  const servers = new Map();
  const samples = Object.fromEntries(sizes.map((size) => [size, {}]));
  try {
    for (const role of roles) {
      servers.set(role, await startServer(role === 'control' ? 'bare' : role, upstream.url));
    }
    for (const wallets of sizes) {
      for (const server of servers.values()) await sendRequests(server, { wallets, total });
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const wallets of sizes) {
        for (const role of inOrderOf(round, roles)) {
          (samples[wallets][role] ??= []).push(await sendRequests(servers.get(role), { wallets, total }));
        }
      }
    }
    return samples;
  } finally {
    for (const server of [...servers.values(), upstream]) await server.stop();
  }
}
