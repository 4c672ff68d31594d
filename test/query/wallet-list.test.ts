import { type DehydratedState, QueryClient, QueryObserver, dehydrate, hydrate } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import type { WalletsAnswer } from '../../src/client/wallets-client.js';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import { walletsQueryOptions } from '../../src/query/wallets-query-options.js';
import { goOffline, list, openPage, row } from './endpoint.js';
import { eventually } from '../eventually.js';

describe('a failed list', () => {
  test.each([400, 401, 404, 408, 429])('with %i is not retried', async (status) => {
    const page = openPage();
    page.show();
    (await page.next()).answer({}, status);
    await eventually(() => expect(page.list()?.status).toBe('error'));
    expect(page.asked).toHaveLength(1);
  });

  test('with a forwarded 4xx of Juspay is not retried', async () => {
    const page = openPage();
    page.show();
    (await page.next()).answer({ status: 'error', error_code: 'access_denied' }, 401);
    await eventually(() => expect(page.list()?.error).toMatchObject({ code: 'service_unavailable' }));
    expect(page.asked).toHaveLength(1);
  });

  test('with a 200 that is not a list is not retried', async () => {
    const page = openPage();
    page.show();
    (await page.next()).answer({ ok: true });
    await eventually(() => expect(page.list()?.error).toMatchObject({ code: 'malformed_answer' }));
    expect(page.asked).toHaveLength(1);
  });

  test('with a transient fault is retried once', async () => {
    const page = openPage();
    page.show();
    (await page.next()).answer({}, 502);
    (await page.next()).fail();
    await eventually(() => expect(page.list()?.error).toMatchObject({ code: 'service_unavailable' }));
    expect(page.asked).toHaveLength(2);
  });

  test('with a transient fault shows the list after the retry', async () => {
    const page = openPage();
    page.show();
    (await page.next()).fail();
    (await page.next()).answer(list(row('paytm', 1)));
    await eventually(() => expect(page.wallets()).toHaveLength(1));
  });

  test('with a Retry-After is not retried', async () => {
    const page = openPage();
    page.show();
    (await page.next()).answer({}, 503, { 'retry-after': '30' });
    await eventually(() => expect(page.list()?.status).toBe('error'));
    expect(page.asked).toHaveLength(1);
    expect(page.list()?.fetchFailureCount).toBe(1);
  });

  test('keeps the rows on screen that were shown before', async () => {
    const page = openPage();
    page.show();
    (await page.next()).answer(list(row('paytm', 1)));
    await eventually(() => expect(page.wallets()).toHaveLength(1));
    const refetched = page.queryClient.refetchQueries();
    (await page.next()).answer({}, 403);
    await refetched;
    expect(page.list()?.error).toMatchObject({ code: 'rejected' });
    expect(page.wallets()).toHaveLength(1);
  });

  test('on an offline device fails at once without a request', async () => {
    goOffline();
    const page = openPage();
    page.show();
    await eventually(() => expect(page.list()?.error).toMatchObject({ code: 'offline' }));
    expect(page.list()?.fetchStatus).toBe('idle');
    expect(page.asked).toHaveLength(0);
  });
});

test('sends no list request before the server’s Retry-After is over', async () => {
  const time = { now: Date.now() };
  const page = openPage({ now: () => time.now });
  page.show();
  (await page.next()).answer({}, 429, { 'retry-after': '30' });
  await eventually(() => expect(page.list()?.status).toBe('error'));
  await page.queryClient.refetchQueries();
  page.show();
  await page.queryClient.refetchQueries();
  expect(page.asked).toHaveLength(1);
  time.now += 30_000;
  void page.queryClient.refetchQueries();
  await eventually(() => expect(page.asked).toHaveLength(2));
});

test('aborts the request when the customer leaves the page', async () => {
  const page = openPage();
  const leave = page.show();
  const request = await page.next();
  leave();
  await eventually(() => expect(request.aborted).toBe(true));
});

test('keeps the object of an unchanged row after a refetch', async () => {
  const page = openPage();
  page.show();
  (await page.next()).answer(list(row('paytm', 1), row('mobikwik', 1)));
  await eventually(() => expect(page.wallets()).toHaveLength(2));
  const before = page.wallets();
  const refetched = page.queryClient.refetchQueries();
  (await page.next()).answer(list(row('paytm', 2), { ...row('mobikwik', 1), token: 'tok_another' }));
  await refetched;
  expect(page.wallets()?.[0]).not.toBe(before?.[0]);
  expect(page.wallets()?.[1]).toBe(before?.[1]);
});

test.each([
  ['a number', ({ wallets }: WalletsAnswer) => wallets.length, 1, 2],
  [
    'ids',
    ({ wallets }: WalletsAnswer) => ({ wallets: wallets.map(({ id }) => id) }),
    { wallets: ['paytm'] },
    { wallets: ['mobikwik', 'paytm'] },
  ],
  [
    'other rows',
    ({ wallets }: WalletsAnswer) => ({ wallets: wallets.map(({ id, linked }) => ({ id, linked })) }),
    { wallets: [{ id: 'paytm', linked: true }] },
    {
      wallets: [
        { id: 'mobikwik', linked: true },
        { id: 'paytm', linked: true },
      ],
    },
  ],
])('accepts a select that returns %s', async (_, select: (answer: WalletsAnswer) => unknown, first, then) => {
  const page = openPage();
  const reversed = ({ wallets }: WalletsAnswer) => select({ wallets: wallets.toReversed() });
  const observer = new QueryObserver(page.queryClient, {
    ...walletsQueryOptions(page.client),
    select: reversed,
  });
  observer.subscribe(() => {});
  (await page.next()).answer(list(row('paytm', 1)));
  await eventually(() => expect(observer.getCurrentResult().data).toEqual(first));
  void observer.refetch();
  (await page.next()).answer(list(row('paytm', 1), row('mobikwik', 1)));
  await eventually(() => expect(observer.getCurrentResult().data).toEqual(then));
});

test('shows a list prefetched on a server without a request from the browser', async () => {
  const onServer = new QueryClient();
  const forServer = createWalletsClient({
    endpoint: '/api/wallets',
    fetch: async () => Response.json(list(row('paytm', 1, 12.5))),
  });
  await onServer.prefetchQuery(walletsQueryOptions(forServer));
  const html = JSON.stringify(dehydrate(onServer));
  onServer.clear();

  const page = openPage();
  hydrate(page.queryClient, JSON.parse(html) as DehydratedState);
  page.show();
  expect(page.balances()).toEqual([12.5]);
  expect(page.asked).toHaveLength(0);
  expect(html).not.toMatch(/tok_|9876543210/);
});

test('replaces balances of a hydrated list with newer ones only', async () => {
  const page = openPage();
  const { queryKey } = walletsQueryOptions(page.client);
  const other = openPage();
  other.show();
  (await other.next()).answer(list(row('paytm', 5)));
  await eventually(() => expect(other.wallets()).toHaveLength(1));
  hydrate(page.queryClient, dehydrate(other.queryClient));
  page.show();
  const refetched = page.queryClient.refetchQueries({ queryKey });
  (await page.next()).answer(list(row('paytm', 3)));
  await refetched;
  expect(page.balances()).toEqual([5]);
});
