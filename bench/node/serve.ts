import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toNodeHandler } from '../../src/node.js';
import { createJuspayClient, createWalletsProxy } from '../../src/server.js';
import { wireRows } from '../wire-rows.js';

/*
 * One server of the proxy's bench, in a process of its own: `upstream`, `bare` or `batua`. It sends its port to its
 * parent, and its CPU time or its heap on request.
 */
const [, , role, upstream = ''] = process.argv;

const bodies = new Map<string, string>();

/** Answers as Juspay does. The path has the customer: `c10x3` has 10 wallets. */
function answerAsJuspay(path: string): string {
  const count = Number(/c(\d+)x\d+\/wallets/.exec(path)?.[1]);
  const key = String(count);
  const known = bodies.get(key);
  if (known !== undefined) return known;
  const list = wireRows(count, { now: Date.now() });
  const body = JSON.stringify({ object: 'list', list, count, offset: 0, total: count });
  bodies.set(key, body);
  return body;
}

const customerOf = (request: Request) => request.headers.get('x-customer') ?? 'c10x0';

const authorization = `Basic ${btoa('key:')}`;

/** What a merchant without batua writes: one `fetch` with the headers of Juspay's API, passed on as it is. */
async function passThrough(request: Request): Promise<Response> {
  const customer = customerOf(request);
  const answer = await fetch(`${upstream}/customers/${customer}/wallets`, {
    headers: {
      authorization,
      'content-type': 'application/x-www-form-urlencoded',
      version: '2023-06-30',
      'x-merchantid': 'bench',
      'x-routing-id': customer,
    },
    signal: request.signal,
  });
  return new Response(answer.body, {
    status: answer.status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}

function handlerOf() {
  if (role === 'bare') return passThrough;
  const juspay = createJuspayClient({ apiKey: 'key', merchantId: 'bench', baseUrl: upstream });
  return createWalletsProxy({ juspay, basePath: '/api/wallets', customer: customerOf });
}

const server =
  role === 'upstream'
    ? createServer((request, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(answerAsJuspay(request.url ?? ''));
      })
    : createServer((request, response) => void handle(request, response));
const handle = role === 'upstream' ? () => {} : toNodeHandler(handlerOf());

server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});

const answers = {
  /** Milliseconds. */
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  /** Bytes after garbage collection. */
  heap: async () => {
    for (let time = 0; time < 3; time += 1) {
      globalThis.gc?.();
      // What waits for the end of a task goes with the next collection.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return process.memoryUsage().heapUsed;
  },
};

process.on('message', (question: keyof typeof answers) => {
  void Promise.resolve(answers[question]()).then((answer) => process.send?.({ answer }));
});
process.on('disconnect', () => process.exit());
