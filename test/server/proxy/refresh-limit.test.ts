import { expect, test } from 'vitest';
import { createMemoryLimiter, createWalletsProxy } from '../../../src/server.js';
import { linkedWallet } from '../../../src/testing/data/wallet-fixture.js';
import { setUpProxy } from '../set-up-proxy.js';

test('allows six refreshes a minute, then answers 429 with the wait', async () => {
  const { post, calls } = await setUpProxy();
  for (let click = 0; click < 6; click += 1) expect((await post('/refresh-balances')).status).toBe(200);
  const response = await post('/refresh-balances');
  expect(response.status).toBe(429);
  await expect(response.json()).resolves.toMatchObject({ error_code: 'rate_limited' });
  const wait = Number(response.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(1);
  expect(wait).toBeLessThanOrEqual(60);
  expect(calls()).toHaveLength(6);
});

test('rounds Retry-After up, so a client that waits that long succeeds', async () => {
  let time = 0;
  const refreshLimiter = createMemoryLimiter({ limit: 1, window: 10_000, now: () => time });
  const { post } = await setUpProxy({ refreshLimiter });
  await post('/refresh-balances');
  time = 1;
  const limited = await post('/refresh-balances');
  expect(limited.headers.get('retry-after')).toBe('10');
  time = 10_001;
  expect((await post('/refresh-balances')).status).toBe(200);
});

test('limits each customer separately and does not limit lists', async () => {
  const { post, get } = await setUpProxy({
    customer: (request) => request.headers.get('x-test-session'),
    refreshLimiter: createMemoryLimiter({ limit: 1, window: 60_000 }),
  });
  const [asha, ravi] = [{ 'x-test-session': 'asha' }, { 'x-test-session': 'ravi' }];
  expect((await post('/refresh-balances', undefined, asha)).status).toBe(200);
  expect((await post('/refresh-balances', undefined, asha)).status).toBe(429);
  expect((await post('/refresh-balances', undefined, ravi)).status).toBe(200);
  for (let visit = 0; visit < 10; visit += 1) expect((await get('', asha)).status).toBe(200);
});

test('counts a refresh of any wallet like a refresh of all', async () => {
  const { post, calls } = await setUpProxy({
    refreshLimiter: createMemoryLimiter({ limit: 2, window: 60_000 }),
  });
  expect((await post('/wlt_asha_paytm/refresh')).status).toBe(200);
  expect((await post('/refresh-balances')).status).toBe(200);
  expect((await post('/wlt_asha_simpl/refresh')).status).toBe(429);
  expect((await post('/refresh-balances')).status).toBe(429);
  expect(calls()).toEqual(['list', 'refresh', 'refresh_all', 'list']);
});

test('lets a customer refresh four wallets one by one and then all together', async () => {
  const customers = {
    asha: { wallets: ['PAYTM', 'PHONEPE', 'MOBIKWIK', 'AMAZONPAY'].map((name) => linkedWallet(name)) },
  };
  const { post } = await setUpProxy({}, { customers });
  for (const { row } of customers.asha.wallets) {
    expect((await post(`/${String(row.id)}/refresh`)).status).toBe(200);
  }
  expect((await post('/refresh-balances')).status).toBe(200);
});

test('shares one call to Juspay among simultaneous refreshes and counts it once', async () => {
  const { post, calls } = await setUpProxy(
    { refreshLimiter: createMemoryLimiter({ limit: 2, window: 60_000 }) },
    { latency: { refresh: 150 } },
  );
  const answers = await Promise.all(Array.from({ length: 10 }, () => post('/refresh-balances')));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
  expect(calls()).toEqual(['refresh_all']);
  expect((await post('/refresh-balances')).status).toBe(200);
  expect((await post('/refresh-balances')).status).toBe(429);
});

test('gives two customers who refresh at the same time their own wallets', async () => {
  const { post } = await setUpProxy(
    { customer: (request) => request.headers.get('x-test-session') },
    { latency: { refresh: 50 } },
  );
  const ids = await Promise.all(
    ['asha', 'ravi'].map(async (customer) => {
      const response = await post('/refresh-balances', undefined, { 'x-test-session': customer });
      const body = (await response.json()) as { list: { id: string }[] };
      return body.list.map(({ id }) => id);
    }),
  );
  expect(ids).toEqual([['wlt_asha_paytm'], ['wlt_ravi_paytm']]);
});

test('keeps a shared refresh running when one client leaves', async () => {
  const { proxy } = await setUpProxy({}, { latency: { refresh: 150 } });
  const refresh = (signal: AbortSignal) =>
    proxy(new Request('http://shop.example/api/wallets/refresh-balances', { method: 'POST', signal }));
  const left = new AbortController();
  const first = refresh(left.signal);
  const second = refresh(new AbortController().signal);
  left.abort();
  expect((await second).status).toBe(200);
  await first;
});

test('calls Juspay again after a failed refresh', async () => {
  const { post, emulator } = await setUpProxy();
  emulator.setFault({ kind: 'server_error', times: 1 });
  expect((await post('/refresh-balances')).status).toBe(502);
  expect((await post('/refresh-balances')).status).toBe(200);
});

test('applies one limiter across several servers', async () => {
  const { juspay } = await setUpProxy();
  const refreshLimiter = createMemoryLimiter({ limit: 3, window: 60_000 });
  const options = { juspay, basePath: '/', customer: () => 'asha', refreshLimiter };
  const servers = [createWalletsProxy(options), createWalletsProxy(options)];
  const statuses: number[] = [];
  for (let click = 0; click < 4; click += 1) {
    const server = servers[click % 2];
    const answer = await server?.(new Request('http://shop.example/refresh-balances', { method: 'POST' }));
    statuses.push(answer?.status ?? 0);
  }
  expect(statuses).toEqual([200, 200, 200, 429]);
});
