import { createServer, request as httpRequest } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { toNodeHandler } from '../../src/node.js';
import { echo, listen, sendBytes, serve } from './listen.js';

describe('a request', () => {
  test('reaches the handler unchanged, and each cookie of the answer is sent', async () => {
    const url = await serve(async (request) => {
      const headers = new Headers({ 'x-seen': `${request.method} ${new URL(request.url).pathname}` });
      headers.append('set-cookie', 'a=1');
      headers.append('set-cookie', 'b=2');
      return new Response(`${request.headers.get('x-sent')} ${await request.text()}`, {
        status: 201,
        statusText: 'Made',
        headers,
      });
    });
    const answer = await fetch(`${url}/some/path?q=1`, {
      method: 'POST',
      body: 'नमस्ते',
      headers: { 'x-sent': 'yes' },
    });
    expect(answer).toMatchObject({ status: 201, statusText: 'Made' });
    expect(answer.headers.get('x-seen')).toBe('POST /some/path');
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await answer.text()).toBe('yes नमस्ते');
  });

  test('keeps repeated headers', async () => {
    const url = await serve((request) => new Response(request.headers.get('x-many')));
    const send = `GET / HTTP/1.1\r\nHost: shop.example\r\nX-Many: 1\r\nX-Many: 2\r\nConnection: close\r\n\r\n`;
    expect(await sendBytes(url, send)).toContain('1, 2');
  });

  test.each([
    ['//other.example/x', 'http://shop.example//other.example/x'],
    ['http://other.example/x?q=1', 'http://shop.example/x?q=1'],
    ['*', 'http://shop.example/'],
  ])('for %s has the host of the request', async (target, expected) => {
    const url = await serve((request) => new Response(`<${request.url}>`));
    const send = `OPTIONS ${target} HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n\r\n`;
    expect(await sendBytes(url, send)).toContain(`<${expected}>`);
  });

  test.each(['shop.example/path?', 'user@shop.example', 'a b', 'shop.example:port'])(
    'with the host %s gets a 400',
    async (host) => {
      const url = await serve(() => new Response('reached'));
      const answer = await sendBytes(url, `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).not.toContain('reached');
    },
  );

  test('with a method that no Request can have gets a 400', async () => {
    const url = await serve(() => new Response('reached'));
    const send = 'TRACE / HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n\r\n';
    expect(await sendBytes(url, send)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('the body of a request', () => {
  test('is rejected when it is too long, with or without a stated length', async () => {
    const url = await serve(echo);
    const long = 'x'.repeat(70_000);
    expect((await fetch(url, { method: 'POST', body: long })).status).toBe(413);
    const streamed = new Blob([long]).stream();
    const init = { method: 'POST', body: streamed, duplex: 'half' } as RequestInit;
    expect((await fetch(url, init)).status).toBe(413);
    expect((await fetch(url, { method: 'POST', body: 'short' })).status).toBe(200);
  });

  test('is not read beyond the limit, and the connection closes', async () => {
    const url = await serve(echo, { bodyLimit: 1000 });
    let sent = 0;
    const { port } = new URL(url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const call = httpRequest({ port, method: 'POST', host: '127.0.0.1' }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
        answer.on('close', () => call.destroy());
      });
      call.on('error', reject);
      const send = () => {
        sent += 1;
        if (!call.destroyed && !call.writableFinished) call.write('x'.repeat(600), () => setImmediate(send));
      };
      send();
    });
    expect(status).toBe(413);
    expect(sent).toBeLessThan(100_000);
  });

  test('can be left unread, and the answer still arrives', async () => {
    const handler = toNodeHandler(async (request) => {
      const reader = request.body?.getReader();
      await reader?.read();
      await reader?.cancel();
      return new Response('enough', { status: 413 });
    });
    let address: string | undefined;
    const server = createServer((incoming, outgoing) => {
      outgoing.on('finish', () => (address = incoming.socket?.remoteAddress)); // as a log reads it
      void handler(incoming, outgoing);
    });
    const url = await listen(server);
    let sending = true;
    onTestFinished(() => void (sending = false)); // otherwise it would go on beside all later tests
    const parts = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setImmediate(resolve)); // the server runs in this process
        if (!sending) return controller.close();
        controller.enqueue(new Uint8Array(1000));
      },
    });
    const init = { method: 'POST', body: parts, duplex: 'half' } as RequestInit;
    const answer = await fetch(url, init);
    expect(answer.status).toBe(413);
    expect(address).toBe('127.0.0.1');
    await answer.body?.cancel();
  });
});

describe('a caller who leaves', () => {
  test.each(['at once', 'after the request was garbage-collected'])(
    'aborts the signal of the request %s',
    async (when) => {
      let reached = () => {};
      const asked = new Promise<void>((resolve) => (reached = resolve));
      let heard = () => {};
      const aborted = new Promise<void>((resolve) => (heard = resolve));
      const url = await serve(({ signal }) => {
        reached();
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            heard();
            reject(signal.reason);
          });
        });
      });
      const controller = new AbortController();
      const call = fetch(url, { signal: controller.signal });
      await asked;
      if (when !== 'at once') await collectGarbage();
      controller.abort();
      await expect(call).rejects.toThrow('aborted');
      await aborted;
    },
  );

  test('ends the answer that the handler streams', async () => {
    let cancelled = () => {};
    const ended = new Promise<void>((resolve) => (cancelled = resolve));
    const url = await serve(
      () =>
        new Response(
          new ReadableStream({
            start: (controller) => controller.enqueue(new TextEncoder().encode('first')),
            cancel: () => cancelled(),
          }),
        ),
    );
    const answer = await fetch(url);
    const reader = answer.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first');
    await reader?.cancel();
    await ended;
  });
});

describe('a handler', () => {
  test('that throws is a 500 without details, and onError has the error', async () => {
    const onError = vi.fn<(error: unknown) => void>();
    const error = new TypeError('the password is 1234');
    const url = await serve(() => Promise.reject(error), { onError });
    const answer = await fetch(url);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('Internal server error');
    expect(onError).toHaveBeenCalledExactlyOnceWith(error);
  });

  test('whose answer fails in the middle closes the connection', async () => {
    const onError = vi.fn<(error: unknown) => void>();
    const body = () => {
      let parts = 0;
      return new ReadableStream({
        pull(controller) {
          parts += 1;
          if (parts === 1) controller.enqueue(new TextEncoder().encode('half'));
          else controller.error(new Error('broken'));
        },
      });
    };
    const url = await serve(() => new Response(body()), { onError });
    await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow(/terminated|fetch failed/);
    expect(onError).toHaveBeenCalledExactlyOnceWith(new Error('broken'));
  });

  test('that has nothing to say is a 404, or leaves the request to the next one', async () => {
    const url = await serve(() => undefined);
    expect((await fetch(url)).status).toBe(404);
    const handler = toNodeHandler(() => undefined);
    const next = createServer((incoming, outgoing) => {
      void handler(incoming, outgoing, () => outgoing.end('next'));
    });
    expect(await (await fetch(await listen(next))).text()).toBe('next');
  });

  test('sends a long answer completely, and none for HEAD', async () => {
    const long = 'x'.repeat(3_000_000);
    const url = await serve(() => new Response(long));
    expect((await (await fetch(url)).text()).length).toBe(long.length);
    expect(await (await fetch(url, { method: 'HEAD' })).text()).toBe('');
  });
});

/** Collects in tasks of their own: a weak reference keeps its target until the task that made it ends. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let run = 0; run < 3; run += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
}
