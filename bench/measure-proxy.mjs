import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { output } from './build.mjs';
import { inOrderOf } from './statistics.mjs';

/** Requests at the same time. */
const concurrency = 16;

const sizes = [10, 100];
const roles = ['bare', 'control', 'batua'];

async function start(role, upstream = '') {
  const child = fork(`${output}node/serve.js`, [role, upstream], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [{ port }] = await once(child, 'message');
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    /** Returns the CPU time that the process has used, in milliseconds. */
    async cpu() {
      child.send('cpu');
      const [{ cpu }] = await once(child, 'message');
      return cpu;
    },
    async stop() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

function get(agent, port, wallets, customer) {
  return new Promise((resolve, reject) => {
    request(
      {
        agent,
        port,
        host: '127.0.0.1',
        path: '/api/wallets',
        headers: { 'x-customer': `c${wallets}x${customer}` },
      },
      (response) => {
        let size = 0;
        response.on('data', (chunk) => (size += chunk.length));
        response.on('end', () => {
          if (response.statusCode === 200 && size > wallets * 100) resolve();
          else reject(new Error(`The proxy answered ${response.statusCode} with ${size} bytes.`));
        });
      },
    )
      .on('error', reject)
      .end();
  });
}

/** Sends requests, several at a time. Returns requests per second, and the server's CPU time for each. */
async function load(server, wallets, total) {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  let left = total;
  // Each client is a customer, because requests of one customer share a call.
  const client = async (_, customer) => {
    while (left > 0) {
      left -= 1;
      await get(agent, server.port, wallets, customer);
    }
  };
  const [cpu, began] = [await server.cpu(), performance.now()];
  await Promise.all(Array.from({ length: concurrency }, client));
  const seconds = (performance.now() - began) / 1000;
  const used = (await server.cpu()) - cpu;
  agent.destroy();
  return { perSecond: total / seconds, cpu: used / total };
}

/**
 * Measures the proxy beside a bare pass-through with `fetch`. Servers, upstream and load are separate processes.
 *
 * @returns For each number of wallets and each server, one sample for each round.
 */
export async function measureProxy({ rounds, requests }) {
  const upstream = await start('upstream');
  const servers = new Map();
  const samples = Object.fromEntries(sizes.map((size) => [size, {}]));
  try {
    for (const role of roles) {
      servers.set(role, await start(role === 'control' ? 'bare' : role, upstream.url));
    }
    for (const size of sizes) for (const server of servers.values()) await load(server, size, requests);
    for (let round = 0; round < rounds; round += 1) {
      for (const size of sizes) {
        for (const role of inOrderOf(round, roles)) {
          (samples[size][role] ??= []).push(await load(servers.get(role), size, requests));
        }
      }
    }
    return samples;
  } finally {
    for (const server of [...servers.values(), upstream]) await server.stop();
  }
}
