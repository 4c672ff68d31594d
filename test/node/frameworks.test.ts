import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { bodyParser } from '@koa/bodyparser';
import express from 'express';
import fastify from 'fastify';
import Koa from 'koa';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { WebHandler } from '../../src/node.js';
import { toNodeHandler } from '../../src/node.js';
import { createJuspayClient, createWalletsProxy } from '../../src/server.js';
import { createJuspayEmulator, scenarios } from '../../src/testing.js';
import { echo, listen } from './listen.js';

/** Serves a handler under `/api/wallets` in each framework, with and without its body parsers. */
const frameworks: Record<string, (handler: WebHandler) => Promise<string>> = {
  Express: (handler) => serveExpress((app) => app.use('/api/wallets', toNodeHandler(handler))),
  'Express with parsers': (handler) =>
    serveExpress((app) => {
      app.use(express.json(), express.urlencoded({ extended: true }), express.text());
      app.use('/api/wallets', toNodeHandler(handler));
    }),
  'Express with raw bodies': (handler) =>
    serveExpress((app) => {
      app.use(express.raw({ type: () => true }));
      app.use('/api/wallets', toNodeHandler(handler));
    }),
  Fastify: async (handler) => {
    const app = fastify();
    const handle = toNodeHandler(handler);
    app.all('/api/wallets', handle);
    app.all('/api/wallets/*', handle);
    onTestFinished(() => app.close());
    return await app.listen();
  },
  Koa: (handler) => serveKoa(handler, () => {}),
  'Koa with a parser': (handler) => serveKoa(handler, (app) => app.use(bodyParser())),
};

function serveExpress(setUp: (app: ReturnType<typeof express>) => void): Promise<string> {
  const app = express();
  setUp(app);
  return listen(createServer(app));
}

function serveKoa(handler: WebHandler, setUp: (app: Koa) => void): Promise<string> {
  const app = new Koa();
  setUp(app);
  const handle = toNodeHandler(handler);
  app.use(async (context, next) => {
    if (!context.path.startsWith('/api/wallets')) {
      await next();
      return;
    }
    context.respond = false;
    await handle({ raw: context.req, body: context.request.body }, context.res);
  });
  // oxlint-disable-next-line typescript/no-misused-promises -- Koa's own listener
  return listen(createServer(app.callback()));
}

const names = Object.keys(frameworks);
const serve = (name: string, handler: WebHandler) =>
  (frameworks[name] as (typeof frameworks)[string])(handler);

describe.each(names)('%s', (name) => {
  test('lists, refreshes and links wallets', async () => {
    const emulator = createJuspayEmulator(scenarios.linked);
    const juspay = createJuspayClient({ ...emulator, fetch: emulator.fetch });
    const url = await serve(
      name,
      createWalletsProxy({
        juspay,
        basePath: '/api/wallets',
        customer: () => 'asha',
        linking: { providers: ['MOBIKWIK'] },
      }),
    );
    const list = await fetch(`${url}/api/wallets`);
    expect(list.status).toBe(200);
    const { list: wallets } = (await list.json()) as { list: { id: string; linked: boolean }[] };
    expect(wallets).toHaveLength(6);
    const refreshed = await fetch(`${url}/api/wallets/refresh-balances`, { method: 'POST' });
    expect(refreshed.status).toBe(200);

    const { id = '' } = wallets.find(({ linked }) => !linked) ?? {};
    expect((await fetch(`${url}/api/wallets/${id}/authenticate`, { method: 'POST' })).status).toBe(200);
    const otp = emulator.wallet(id)?.otp ?? '1234';
    const linked = await fetch(`${url}/api/wallets/${id}/link`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ otp }),
    });
    expect(await linked.json()).toMatchObject({ id, linked: true });
  });

  test('passes JSON on, also when it is compressed or empty', async () => {
    const url = await serve(name, echo);
    const headers = { 'content-type': 'application/json' };
    const sent = JSON.stringify({ otp: '००१', nested: [1, null, { a: true }] });
    const plain = await fetch(`${url}/api/wallets/x?y=1`, { method: 'POST', headers, body: sent });
    expect(await plain.json()).toEqual({
      method: 'POST',
      path: '/api/wallets/x?y=1',
      type: 'application/json',
      length: String(new TextEncoder().encode(sent).length),
      encoding: null,
      text: sent,
    });
    const none = await fetch(`${url}/api/wallets`, { method: 'POST' });
    expect(await none.json()).toMatchObject({ text: '' });
  });

  test('sends both cookies, and those that the framework has set', async () => {
    const url = await serve(name, () => {
      const headers = new Headers();
      headers.append('set-cookie', 'a=1');
      headers.append('set-cookie', 'b=2');
      return new Response(null, { status: 204, headers });
    });
    const answer = await fetch(`${url}/api/wallets`);
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  test('leaves other requests to the framework', async () => {
    const url = await serve(name, () => undefined);
    expect((await fetch(`${url}/api/wallets/x`)).status).toBe(404);
    expect((await fetch(`${url}/other`)).status).toBe(404);
  });

  test('aborts the signal when the caller leaves', async () => {
    let reached = () => {};
    const asked = new Promise<void>((resolve) => (reached = resolve));
    let heard = () => {};
    const aborted = new Promise<void>((resolve) => (heard = resolve));
    const url = await serve(name, ({ signal }) => {
      reached();
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          heard();
          reject(signal.reason);
        });
      });
    });
    const controller = new AbortController();
    const call = fetch(`${url}/api/wallets`, { signal: controller.signal });
    await asked;
    controller.abort();
    await expect(call).rejects.toThrow('aborted');
    await aborted;
  });
});

describe('a body that Express has parsed', () => {
  const post = async (url: string, type: string, body: string | Uint8Array<ArrayBuffer>, encoding?: string) =>
    await fetch(`${url}/api/wallets`, {
      method: 'POST',
      headers: { 'content-type': type, ...(encoding && { 'content-encoding': encoding }) },
      body,
    });

  test('arrives as a form with its lists and objects', async () => {
    const url = await serve('Express with parsers', echo);
    const sent = 'wallet=wlt_1%3APAYTM&tag=a&tag=b&card[name]=R%C3%A9mi&empty=';
    const answer = await post(url, 'application/x-www-form-urlencoded', sent);
    const { text } = (await answer.json()) as { text: string };
    expect([...new URLSearchParams(text)]).toEqual([...new URLSearchParams(sent)]);
  });

  test('arrives decoded when it was compressed', async () => {
    const url = await serve('Express with parsers', echo);
    const answer = await post(url, 'application/json', new Uint8Array(gzipSync('{"a":1}')), 'gzip');
    expect(await answer.json()).toMatchObject({ text: '{"a":1}', encoding: null, length: '7' });
  });

  test('arrives as text, and as bytes', async () => {
    const text = await serve('Express with parsers', echo);
    expect(await (await post(text, 'text/plain', 'hello')).json()).toMatchObject({ text: 'hello' });
    const raw = await serve('Express with raw bodies', echo);
    expect(await (await post(raw, 'image/png', 'bytes')).json()).toMatchObject({ text: 'bytes' });
  });

  test('is a 413 when it is too long', async () => {
    const url = await serve('Express with parsers', echo);
    expect((await post(url, 'application/json', JSON.stringify({ a: 'x'.repeat(70_000) }))).status).toBe(413);
  });

  test('is a 415 when its type cannot be written again', async () => {
    const url = await serveExpress((app) => {
      app.use(express.json({ type: 'application/x-unknown' }));
      app.use('/api/wallets', toNodeHandler(echo));
    });
    expect((await post(url, 'application/x-unknown', '{"a":1}')).status).toBe(415);
  });

  test('prefers the bytes that Nest keeps', async () => {
    const url = await serveExpress((app) => {
      app.use(express.json({ verify: (request, _, bytes) => Object.assign(request, { rawBody: bytes }) }));
      app.use('/api/wallets', toNodeHandler(echo));
    });
    expect(await (await post(url, 'application/json', '{ "a" : 1 }')).json()).toMatchObject({
      text: '{ "a" : 1 }',
    });
  });

  test('is an error that names the cause when nothing kept it', async () => {
    const seen: unknown[] = [];
    const url = await serveExpress((app) => {
      app.use((request, _, next) => {
        request.resume();
        request.on('end', () => next());
      });
      app.use('/api/wallets', toNodeHandler(echo));
      app.use(((error, _request, response, _next) => {
        seen.push(error);
        response.status(500).end();
      }) satisfies express.ErrorRequestHandler);
    });
    expect((await post(url, 'application/json', '{}')).status).toBe(500);
    expect(String(seen[0])).toMatch(/already read and req\.body is empty/);
  });
});

describe('an error of the handler', () => {
  const error = new Error('broken');
  const fail: WebHandler = () => Promise.reject(error);

  test('reaches the error handler of Express', async () => {
    const seen: unknown[] = [];
    const url = await serveExpress((app) => {
      app.use('/api/wallets', toNodeHandler(fail));
      app.use(((caught, _request, response, _next) => {
        seen.push(caught);
        response.status(503).end();
      }) satisfies express.ErrorRequestHandler);
    });
    expect((await fetch(`${url}/api/wallets`)).status).toBe(503);
    expect(seen).toEqual([error]);
  });

  test('reaches the error handler of Fastify', async () => {
    const app = fastify();
    app.get('/api/wallets', toNodeHandler(fail));
    app.setErrorHandler((caught, _request, reply) => reply.code(503).send(String(caught)));
    onTestFinished(() => app.close());
    const answer = await fetch(`${await app.listen()}/api/wallets`);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toBe('Error: broken');
  });
});

test('sends the headers that earlier parts of the app have set', async () => {
  const answer = () => new Response('ok', { headers: { 'set-cookie': 'b=2', vary: 'Accept' } });
  const url = await serveExpress((app) => {
    app.use((_request, response, next) => {
      response.cookie('a', '1').vary('Origin');
      next();
    });
    app.use('/api/wallets', toNodeHandler(answer));
  });
  const fromExpress = await fetch(`${url}/api/wallets`);
  expect(fromExpress.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
  expect(fromExpress.headers.get('vary')).toBe('Origin, Accept');

  const app = fastify();
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('set-cookie', 'a=1');
  });
  app.get('/api/wallets', toNodeHandler(answer));
  onTestFinished(() => app.close());
  const fromFastify = await fetch(`${await app.listen()}/api/wallets`);
  expect(fromFastify.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
});
