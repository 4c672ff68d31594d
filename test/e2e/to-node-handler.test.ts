import { afterEach, describe, expect, test } from 'vitest';
import { serve } from '../../demo/server/serve.js';
import type { Handler } from '../../demo/server/to-node-handler.js';

const open: { close: () => Promise<void> }[] = [];

async function served(handler: Handler): Promise<string> {
  const server = await serve(handler);
  open.push(server);
  return server.url;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

describe('a web-standard handler on node:http', () => {
  test('receives the request unchanged and sends each cookie of the answer', async () => {
    const url = await served(async (request) => {
      const headers = new Headers({ 'x-seen': `${request.method} ${new URL(request.url).pathname}` });
      headers.append('set-cookie', 'a=1');
      headers.append('set-cookie', 'b=2');
      return new Response(`${request.headers.get('x-sent')} ${await request.text()}`, {
        status: 201,
        headers,
      });
    });
    const answer = await fetch(`${url}/some/path?q=1`, {
      method: 'POST',
      body: 'नमस्ते',
      headers: { 'x-sent': 'yes' },
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-seen')).toBe('POST /some/path');
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await answer.text()).toBe('yes नमस्ते');
  });

  test('rejects a body that is too long, with or without a stated length', async () => {
    const url = await served(async (request) => new Response(await request.text()));
    const long = 'x'.repeat(70_000);
    expect((await fetch(url, { method: 'POST', body: long })).status).toBe(413);
    const streamed = new Blob([long]).stream();
    const init = { method: 'POST', body: streamed, duplex: 'half' } as RequestInit;
    expect((await fetch(url, init)).status).toBe(413);
    expect((await fetch(url, { method: 'POST', body: 'short' })).status).toBe(200);
  });

  test('aborts the request signal when the caller disconnects', async () => {
    let reached = () => {};
    const asked = new Promise<void>((resolve) => (reached = resolve));
    let heard = () => {};
    const aborted = new Promise<void>((resolve) => (heard = resolve));
    const url = await served(
      (request) =>
        new Promise((_, reject) => {
          request.signal.addEventListener('abort', () => {
            heard();
            reject(request.signal.reason);
          });
          reached();
        }),
    );
    const controller = new AbortController();
    const call = fetch(url, { signal: controller.signal });
    await asked;
    controller.abort();
    await expect(call).rejects.toThrow('aborted');
    await aborted;
  });

  test('closes the connection when the handler throws', async () => {
    const url = await served(async () => {
      throw new TypeError('no network');
    });
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });
});
