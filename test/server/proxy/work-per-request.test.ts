import { afterEach, expect, test, vi } from 'vitest';
import { createJuspayClient, createWalletsProxy } from '../../../src/server.js';
import { serve } from '../serve.js';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const list = Array.from({ length: 100 }, (_, index) => ({
  id: `wlt_${index}`,
  wallet: 'PAYTM',
  token: 'tok_secret',
  linked: true,
  current_balance: '250.00',
  last_refreshed: '2026-03-04T08:07:52.985Z',
  metadata: { mobile_number: '9876543210' },
}));

const text = JSON.stringify({ object: 'list', list });

/** Starts a proxy and its upstream, and lists the wallets once, so that what happens only once is over. */
async function setUp() {
  const upstream = await serve(async () => new Response(text));
  const juspay = createJuspayClient({ apiKey: 'key', merchantId: 'shop', baseUrl: upstream });
  const proxy = createWalletsProxy({ juspay, customer: () => 'asha' });
  const get = () => proxy(new Request('https://shop.example/api/wallets'));
  expect((await get()).status).toBe(200);
  return { proxy, juspay, get };
}

/** Counts the objects that a global class makes. */
function countNew(name: 'Request' | 'Response' | 'Headers' | 'AbortController') {
  const construct = vi.fn<() => void>();
  const Original = globalThis[name] as new (...given: unknown[]) => object;
  vi.stubGlobal(
    name,
    class extends Original {
      constructor(...given: unknown[]) {
        super(...given);
        construct();
      }
    },
  );
  return construct;
}

test('answers a list of the documented form without parsing or writing it', async () => {
  const { get } = await setUp();
  const parse = vi.spyOn(JSON, 'parse');
  const write = vi.spyOn(JSON, 'stringify');
  const answer = await get();
  const written = write.mock.calls.filter(([value]) => JSON.stringify(value).length > 100);
  expect(parse).not.toHaveBeenCalled();
  expect(written).toEqual([]);
  vi.restoreAllMocks();
  const body = (await answer.json()) as { list: unknown[]; customer_tag: string };
  expect(body.list).toHaveLength(100);
  expect(body.customer_tag).toMatch(/^[0-9a-f]{32}$/);
  expect(JSON.stringify(body)).not.toMatch(/tok_secret|9876543210/);
});

test('uses a client’s own listWallets', async () => {
  const { juspay } = await setUp();
  const listWallets = vi.fn<typeof juspay.listWallets>(async (...call) => {
    const answer = await juspay.listWallets(...call);
    return { ...answer, list: answer.list.slice(0, 1) };
  });
  const proxy = createWalletsProxy({ juspay: { ...juspay, listWallets }, customer: () => 'asha' });
  const answer = await proxy(new Request('https://shop.example/api/wallets'));
  expect(((await answer.json()) as { list: unknown[] }).list).toHaveLength(1);
  expect(listWallets).toHaveBeenCalledOnce();
});

test('starts one timer for a list and ends it', async () => {
  const { get } = await setUp();
  const start = vi.spyOn(globalThis, 'setTimeout');
  const end = vi.spyOn(globalThis, 'clearTimeout');
  await get();
  const limits = start.mock.results.filter((_, at) => (start.mock.calls[at]?.[1] ?? 0) >= 25_000);
  expect(limits).toHaveLength(1);
  for (const { value } of limits) expect(end).toHaveBeenCalledWith(value);
});

test('makes one Request, no Response and two abort controllers for a list over node:http', async () => {
  const { proxy } = await setUp();
  const origin = await serve(proxy);
  const counts = (['Request', 'Response', 'Headers', 'AbortController'] as const).map(countNew);
  await (await fetch(`${origin}/api/wallets`)).text();
  // The upstream is in this process too, with one of each. Node makes an abort controller for each Request and `fetch`.
  expect(counts.map((count) => count.mock.calls.length)).toEqual([1 + 1, 0 + 1, 1 + 1, 2 + 1 + 4]);
});

test('removes every listener that it adds to a signal', async () => {
  const { get } = await setUp();
  const add = vi.spyOn(AbortSignal.prototype, 'addEventListener');
  const remove = vi.spyOn(AbortSignal.prototype, 'removeEventListener');
  await get();
  const own = add.mock.calls.filter(([, , options]) => options === undefined);
  expect(own.length).toBeLessThanOrEqual(1);
  for (const call of own) expect(remove).toHaveBeenCalledWith(call[0], call[1]);
});

test('writes an answer over node:http at once, with its length', async () => {
  const { proxy } = await setUp();
  const origin = await serve(proxy);
  const answer = await fetch(`${origin}/api/wallets`);
  const body = await answer.text();
  expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(body)));
  expect(answer.headers.get('transfer-encoding')).toBeNull();
});
