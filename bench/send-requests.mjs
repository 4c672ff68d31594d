import { Agent, request } from 'node:http';

/** Requests at the same time. */
const concurrency = 16;

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

let newest = concurrency;

/**
 * Sends requests to a proxy, several at a time. Requests of one customer share a call, so those that run at the same
 * time are of different customers.
 *
 * @param {number} options.wallets Wallets of each customer.
 * @param {number} options.total Number of requests.
 * @param {boolean} options.newCustomers Whether each request is of a customer who has sent none before.
 * @returns Requests per second, and the server's CPU time for each, in milliseconds.
 */
export async function sendRequests(server, { wallets, total, newCustomers = false }) {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  let left = total;
  const client = async (_, index) => {
    while (left > 0) {
      left -= 1;
      await get(agent, server.port, wallets, newCustomers ? (newest += 1) : index);
    }
  };
  const [cpu, began] = [await server.cpu(), performance.now()];
  await Promise.all(Array.from({ length: concurrency }, client));
  const seconds = (performance.now() - began) / 1000;
  const used = (await server.cpu()) - cpu;
  agent.destroy();
  return { perSecond: total / seconds, cpu: used / total };
}
