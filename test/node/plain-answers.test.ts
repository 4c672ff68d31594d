import { createServer } from 'node:http';
import { expect, test, vi } from 'vitest';
import { toNodeHandler } from '../../src/node.js';
import { createJuspayClient, createWalletsProxy } from '../../src/server.js';
import { listen, serve } from './listen.js';

/** Returns a proxy whose Juspay answers without wallets. */
function walletsProxy() {
  const fetch = async () => Response.json({ object: 'list', list: [] });
  const juspay = createJuspayClient({ apiKey: 'key', merchantId: 'shop', fetch });
  const allowedOrigins = ['https://checkout.example'];
  return createWalletsProxy({ juspay, basePath: '/', customer: () => 'asha', allowedOrigins });
}

/** Returns the status, the headers and the body of an answer, without what differs each time. */
async function contentOf(answer: Response) {
  const headers = new Headers(answer.headers);
  for (const name of ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']) {
    headers.delete(name);
  }
  return { status: answer.status, headers: [...headers], body: await answer.text() };
}

const init = { headers: { origin: 'https://checkout.example' } };

test.each([
  ['GET', '/', 200],
  ['GET', '/nothing', 404],
  ['POST', '/', 405],
  ['PUT', '/', 405],
  ['OPTIONS', '/', 204],
  ['HEAD', '/', 405],
])(
  'sends for %s %s the status %d and all else that the Response of the proxy has',
  async (method, path, status) => {
    const proxy = walletsProxy();
    const url = await serve(proxy);
    const sent = await contentOf(await fetch(url + path, { ...init, method }));
    const expected = await contentOf(await proxy(new Request(url + path, { ...init, method })));
    expect(sent).toEqual({ ...expected, body: method === 'HEAD' ? '' : expected.body });
    expect(sent.status).toBe(status);
  },
);

test('keeps what a handler around the proxy changes', async () => {
  const proxy = walletsProxy();
  const url = await serve(async (request) => {
    const answer = await proxy(request);
    answer.headers.set('x-own', 'yes');
    return new Response(`${await answer.text()}!`, answer);
  });
  const answer = await fetch(url);
  expect(answer.headers.get('x-own')).toBe('yes');
  expect(await answer.text()).toMatch(/^\{.*\}!$/);
});

test('calls what wraps the proxy and has all of its properties', async () => {
  const proxy = walletsProxy();
  const apply = vi.fn<() => Promise<Response>>(async () => new Response('wrapped'));
  expect(await (await fetch(await serve(new Proxy(proxy, { apply })))).text()).toBe('wrapped');
  const copy = Object.assign(async () => new Response('copied'), proxy);
  expect(await (await fetch(await serve(copy))).text()).toBe('copied');
});

test('adds its Vary to that of earlier middleware', async () => {
  const handler = toNodeHandler(walletsProxy());
  const server = createServer((incoming, outgoing) => {
    outgoing.setHeader('Vary', 'Accept-Encoding');
    void handler(incoming, outgoing);
  });
  const url = await listen(server);
  expect((await fetch(url)).headers.get('vary')).toBe('Accept-Encoding, Origin');
});
