import * as fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createJuspayClient } from '../../../src/server.js';
import type { JuspayClient } from '../../../src/server.js';
import { anyBody, recordUpstream } from './record-upstream.js';
import { serve } from '../serve.js';

const options = { apiKey: 'test_key', merchantId: 'Shop' };

test('does not follow a redirect, so no other origin gets the API key', async () => {
  const elsewhere = await recordUpstream(() => Response.json(anyBody));
  const { origin } = await recordUpstream(() =>
    Response.redirect(`${elsewhere.origin}/customers/c/wallets`, 302),
  );
  const juspay = createJuspayClient({ ...options, baseUrl: origin });
  await expect(juspay.listWallets('cust_1')).rejects.toMatchObject({ code: 'unavailable', status: 302 });
  expect(elsewhere.requests).toEqual([]);
});

test('throws timeout when Juspay does not answer within the time limit', async () => {
  const origin = await serve(() => new Promise<Response>(() => {}));
  const juspay = createJuspayClient({ ...options, baseUrl: origin, timeout: 50 });
  await expect(juspay.refreshBalances('cust_1')).rejects.toMatchObject({ code: 'timeout' });
});

test('throws timeout when the rest of an answer does not arrive within the time limit', async () => {
  const origin = await serve(
    async () => new Response(new ReadableStream({ start: (c) => c.enqueue(new TextEncoder().encode('{')) })),
  );
  const juspay = createJuspayClient({ ...options, baseUrl: origin, timeout: 200 });
  await expect(juspay.listWallets('cust_1')).rejects.toMatchObject({ code: 'timeout' });
});

test('throws timeout even if the given fetch ignores its signal', async () => {
  const juspay = createJuspayClient({ ...options, fetch: () => new Promise(() => {}), timeout: 20 });
  await expect(juspay.listWallets('cust_1')).rejects.toMatchObject({ code: 'timeout' });
});

test('rejects an aborted call with the reason of the caller’s signal', async () => {
  const origin = await serve(() => new Promise<Response>(() => {}));
  const juspay = createJuspayClient({ ...options, baseUrl: origin });
  const left = new AbortController();
  const call = juspay.listWallets('cust_1', { signal: left.signal });
  left.abort(new Error('the customer left'));
  await expect(call).rejects.toThrow('the customer left');
  await expect(juspay.listWallets('cust_1', { signal: left.signal })).rejects.toThrow('the customer left');
});

test.each([
  ['succeeded', async () => Response.json(anyBody)],
  ['failed', () => Promise.reject(new Error('down'))],
])('removes its listeners from the caller’s signal after a call that %s', async (_, fetch) => {
  const any = vi.spyOn(AbortSignal, 'any');
  onTestFinished(() => any.mockRestore());
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, 'addEventListener');
  const removed = vi.spyOn(signal, 'removeEventListener');
  const juspay = createJuspayClient({ ...options, fetch });
  await juspay.listWallets('cust_1', { signal }).catch(() => {});
  expect(added.mock.calls).toHaveLength(1);
  expect(removed.mock.calls).toEqual(added.mock.calls.map(([type, listener]) => [type, listener]));
  // Node 20 keeps each signal that AbortSignal.any makes while it has a listener, such as that of undici.
  expect(any).not.toHaveBeenCalled();
});

test('reads at most one megabyte of an endless answer', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(32));
    },
  });
  const juspay = createJuspayClient({ ...options, fetch: async () => new Response(endless) });
  await expect(juspay.listWallets('cust_1')).rejects.toMatchObject({ code: 'malformed_answer' });
  expect(sent).toBeLessThan(1_300_000);
});

test('reads a list of many wallets within the size limit', async () => {
  const list = Array.from({ length: 4000 }, (_, index) => ({ id: `wlt_${index}`, filling: 'x'.repeat(200) }));
  const { origin } = await recordUpstream(() => Response.json({ list }));
  const answer = await createJuspayClient({ ...options, baseUrl: origin }).listWallets('cust_1');
  expect(answer.list).toHaveLength(4000);
});

const hostile = [
  '',
  '.',
  '..',
  '../orders',
  '..%2forders',
  '%2e%2e%2f',
  'a/b',
  'a%2fb',
  'a\\b',
  '@evil.example',
  'a@evil.example',
  'a?b=c',
  'a#b',
  'a:b',
  'a b',
  'a\r\nx-evil: 1',
  'a\u0000',
  'a\n',
  'ａ',
  'é',
  '.hidden',
  'a'.repeat(129),
];

const calls: [string, (juspay: JuspayClient, id: string) => Promise<unknown>][] = [
  ['customer of list', (juspay, id) => juspay.listWallets(id)],
  ['customer of refresh', (juspay, id) => juspay.refreshBalances(id)],
  ['customer of create', (juspay, id) => juspay.createWallet(id, { provider: 'PAYTM' })],
  ['customer of a command', (juspay, id) => juspay.refreshWallet(id, 'wlt_1')],
  ['wallet of a command', (juspay, id) => juspay.linkWallet('cust_1', id, '1234')],
  ['wallet of a token', (juspay, id) => juspay.getWalletToken('cust_1', id)],
  ['order', (juspay, id) => juspay.getOrder('cust_1', id)],
  [
    'order of a debit',
    (juspay, id) => juspay.directDebit({ orderId: id, customerId: 'c', paymentMethod: 'P', token: 't' }),
  ],
];

test.each(calls)('sends no request for an invalid ID: %s', async (_, call) => {
  const sent: string[] = [];
  const juspay = createJuspayClient({
    ...options,
    fetch: async (request) => {
      sent.push(request.url);
      return Response.json(anyBody);
    },
  });
  for (const id of hostile) {
    const error = await call(juspay, id).catch((reason: unknown) => reason);
    expect({ id, error }).toMatchObject({ id, error: { code: 'invalid_id' } });
  }
  expect(sent).toEqual([]);
});

test('sends every request to the right origin and path for any ID, or sends none', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom(...hostile),
    fc.webPath(),
    fc.webUrl(),
  );
  await fc.assert(
    fc.asyncProperty(text, text, async (customerId, walletId) => {
      const urls: URL[] = [];
      const juspay = createJuspayClient({
        ...options,
        fetch: async (request) => {
          urls.push(new URL(request.url));
          return Response.json(anyBody);
        },
      });
      await juspay.listWallets(customerId).catch(() => {});
      await juspay.refreshWallet(customerId, walletId).catch(() => {});
      for (const { origin, pathname, search, hash } of urls) {
        expect(origin + search + hash).toBe('https://api.juspay.in');
        expect(pathname).toMatch(/^\/(?:customers\/[^/]+\/wallets|wallets\/[^/]+)$/);
      }
    }),
  );
});
