import { describe, expect, test, vi } from 'vitest';
import { linkingCalls } from '../../src/linking/query/linking-calls.js';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import { listOf, paytm } from './rows.js';
import { json, serve } from './serve.js';
import { eventually } from '../eventually.js';

const silence = () => serve(() => {});

describe('a timeout', () => {
  test('ends the wait and the request', async () => {
    const { endpoint, received } = await silence();
    const client = createWalletsClient({ endpoint, timeout: 1_000 });
    await expect(client.refreshBalances()).rejects.toMatchObject({ name: 'WalletsError', code: 'timeout' });
    await eventually(() => expect(received).toMatchObject([{ aborted: true }]));
  });

  test('includes the time of the body', async () => {
    const { endpoint } = await serve((response) => response.writeHead(200).write('{"list":['));
    await expect(createWalletsClient({ endpoint, timeout: 50 }).listWallets()).rejects.toMatchObject({
      code: 'timeout',
    });
  });

  test('ends the wait for headers that never arrive and for a fetch that ignores its signal', async () => {
    const never = () => new Promise<never>(() => {});
    const clients = [
      createWalletsClient({ endpoint: '/x', timeout: 20, headers: never }),
      createWalletsClient({ endpoint: '/x', timeout: 20, fetch: never }),
    ];
    for (const client of clients)
      await expect(client.listWallets()).rejects.toMatchObject({ code: 'timeout' });
  });

  test('can be infinite', async () => {
    const { endpoint } = await serve((response) => setTimeout(() => json(response, listOf(paytm)), 30));
    const client = createWalletsClient({ endpoint, timeout: Infinity });
    expect((await client.listWallets()).wallets).toHaveLength(1);
  });

  test('leaves no timer after the answer', async () => {
    const { endpoint } = await serve((response) => json(response, listOf(paytm)));
    const set = vi.spyOn(globalThis, 'setTimeout');
    const cleared = vi.spyOn(globalThis, 'clearTimeout');
    await createWalletsClient({ endpoint, timeout: 123_456 }).listWallets();
    const index = set.mock.calls.findIndex(([, delay]) => delay === 123_456);
    expect(cleared).toHaveBeenCalledWith(set.mock.results[index]?.value);
    vi.restoreAllMocks();
  });
});

describe('an abort', () => {
  test('rejects with its reason and closes the request', async () => {
    const { endpoint, received } = await silence();
    const controller = new AbortController();
    const call = createWalletsClient({ endpoint }).listWallets({ signal: controller.signal });
    await eventually(() => expect(received).toHaveLength(1));
    const reason = new Error('the customer went back');
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    await eventually(() => expect(received).toMatchObject([{ aborted: true }]));
  });

  test('before the start prevents the request', async () => {
    const { endpoint, received } = await silence();
    const reason = new Error('too late');
    const signal = AbortSignal.abort(reason);
    await expect(createWalletsClient({ endpoint }).refreshWallet('wlt_paytm', { signal })).rejects.toBe(
      reason,
    );
    expect(received).toEqual([]);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 0, 1, 12);

  async function limitedWith(retryAfter: string, date = new Date(now)) {
    const { endpoint, received } = await serve((response) =>
      json(response, {}, 429, { 'retry-after': retryAfter, date: date.toUTCString() }),
    );
    const time = { now };
    return { client: createWalletsClient({ endpoint, now: () => time.now }), received, time };
  }

  test('is read in seconds', async () => {
    const { client } = await limitedWith('30');
    await expect(client.refreshBalances()).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfter: 30_000,
      retryAt: now + 30_000,
    });
  });

  test('is read as a date by the server’s clock', async () => {
    const hourAhead = now + 3_600_000;
    const { client } = await limitedWith(new Date(hourAhead + 45_000).toUTCString(), new Date(hourAhead));
    await expect(client.refreshBalances()).rejects.toMatchObject({
      retryAfter: 45_000,
      retryAt: hourAhead + 45_000,
    });
  });

  test.each(['soon', '', '-5', '1e3'])('is ignored when it is %j', async (text) => {
    const { client } = await limitedWith(text);
    const error: unknown = await client.refreshBalances().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'rate_limited' });
    expect(error).toHaveProperty('retryAfter', undefined);
  });

  test('of one provider does not block another provider', async () => {
    const { client, received } = await limitedWith('30');
    await expect(linkingCalls(client).createWallet({ provider: 'PAYTM' })).rejects.toMatchObject({
      code: 'rate_limited',
    });
    await expect(linkingCalls(client).createWallet({ provider: 'SIMPL' })).rejects.toMatchObject({
      code: 'rate_limited',
    });
    expect(received).toHaveLength(2);
  });

  test('blocks list requests until it is over', async () => {
    const { client, received, time } = await limitedWith('30');
    await expect(client.listWallets()).rejects.toMatchObject({ code: 'rate_limited' });
    time.now += 29_000;
    await expect(client.listWallets()).rejects.toMatchObject({ code: 'rate_limited', retryAt: now + 30_000 });
    expect(received).toHaveLength(1);
    await expect(client.refreshBalances()).rejects.toMatchObject({ code: 'rate_limited' });
    expect(received).toHaveLength(2);
    time.now += 1_000;
    await expect(client.listWallets()).rejects.toMatchObject({ code: 'rate_limited' });
    expect(received).toHaveLength(3);
  });
});

describe('the server’s Date', () => {
  const now = Date.UTC(2026, 0, 1, 12);

  async function clockAfter(offset: number) {
    const { endpoint } = await serve((response) =>
      json(response, listOf(paytm), 200, { date: new Date(now + offset).toUTCString() }),
    );
    const client = createWalletsClient({ endpoint, now: () => now });
    await client.listWallets();
    return client.clock.now() - now;
  }

  test('corrects a clock that is an hour slow or fast', async () => {
    expect(await clockAfter(3_600_000)).toBe(3_600_000);
    expect(await clockAfter(-3_600_000)).toBe(-3_600_000);
  });

  test('leaves a clock that differs by less than a minute', async () => {
    expect(await clockAfter(59_000)).toBe(0);
    expect(await clockAfter(-59_000)).toBe(0);
  });
});
