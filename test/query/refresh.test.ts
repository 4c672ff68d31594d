import { dehydrate } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import { WalletsError } from '../../src/contract/wallets-error.js';
import {
  type RefreshResult,
  refreshBalances,
  refreshBalancesMutationKey,
} from '../../src/query/refresh-balances.js';
import { type StartedAt, mutationState } from '../../src/query/start-mutation.js';
import { walletsQueryOptions } from '../../src/query/wallets-query-options.js';
import { json, serve } from '../client/serve.js';
import { goOffline, list, openPage, notRefreshedIn, row } from './endpoint.js';
import { eventually } from '../eventually.js';

type Page = ReturnType<typeof openPage>;

const refresh = ({ client, queryClient }: Page) => refreshBalances(client, queryClient);
const stateOf = ({ client, queryClient }: Page) =>
  mutationState<RefreshResult>(queryClient, refreshBalancesMutationKey(client));
const paths = ({ asked }: Page) => asked.map(({ method, path }) => `${method} ${path}`.trim());

/** Opens a page that shows wallets, each checked at minute 1. */
const pageWith = (...ids: string[]) => pageAt(Date.now, ...ids);

async function pageAt(now: () => number, ...ids: string[]) {
  const page = openPage({ now });
  page.show();
  (await page.next()).answer(list(...ids.map((id) => row(id, 1))));
  await eventually(() => expect(page.wallets()).toHaveLength(ids.length));
  return page;
}

test('makes one request for ten fast clicks', async () => {
  const page = await pageWith('paytm');
  for (let click = 0; click < 10; click++) refresh(page);
  (await page.next()).answer(list(row('paytm', 2)));
  await eventually(() => expect(stateOf(page)?.status).toBe('success'));
  expect(paths(page)).toEqual(['GET', 'POST /refresh-balances']);
});

test('updates balances in place and keeps order and unchanged rows', async () => {
  const page = await pageWith('paytm', 'mobikwik', 'freecharge');
  const before = page.wallets();
  refresh(page);
  const request = await page.next();
  expect(page.wallets()).toBe(before);
  request.answer(list(row('freecharge', 2), row('paytm', 1)));
  await eventually(() => expect(stateOf(page)?.status).toBe('success'));
  expect(page.wallets()?.map(({ id }) => id)).toEqual(['paytm', 'mobikwik', 'freecharge']);
  expect(page.balances()).toEqual([1, 1, 2]);
  expect(page.wallets()?.[0]).toBe(before?.[0]);
  expect(page.wallets()?.[1]).toBe(before?.[1]);
  expect(notRefreshedIn(page, stateOf(page))).toEqual(['paytm', 'mobikwik']);
  expect(page.asked).toHaveLength(2);
});

test('counts a wallet as refreshed after a second refresh within one second', async () => {
  const page = await pageAt(() => Date.UTC(2026, 0, 1, 0, 1, 0, 900), 'paytm');
  refresh(page);
  (await page.next()).answer(list(row('paytm', 1)));
  await eventually(() => expect(notRefreshedIn(page, stateOf(page))).toEqual([]));
});

describe('a wallet without times', () => {
  const simpl = (balance: number | null) => row('simpl', null, balance);

  test('has the time of the refresh that answers it, with any balance', async () => {
    const now = Date.UTC(2026, 5, 1);
    const page = openPage({ now: () => now });
    page.show();
    (await page.next()).answer(list(simpl(null)));
    await eventually(() => expect(page.balances()).toEqual([null]));
    for (const balance of [10_000, 10_000, null]) {
      refresh(page);
      (await page.next()).answer(list(simpl(balance)));
      await eventually(() => expect(stateOf(page)?.status).toBe('success'));
    }
    expect(page.wallets()).toMatchObject([
      { instruments: [{ method: 'SIMPL', kind: 'credit', balance: 10_000, lastRefreshed: now }] },
    ]);
  });

  test('counts as refreshed by a refresh that answers it, and only by that', async () => {
    const page = openPage();
    page.show();
    (await page.next()).answer(list(simpl(null), row('paytm', null)));
    await eventually(() => expect(page.balances()).toHaveLength(2));
    refresh(page);
    (await page.next()).answer(list(simpl(10_000)));
    await eventually(() => expect(notRefreshedIn(page, stateOf(page))).toEqual(['paytm']));
  });
});

test('shows the balance of a refresh over one with a time far ahead', async () => {
  const now = Date.UTC(2026, 5, 1);
  const page = openPage({ now: () => now });
  const ahead = {
    ...row('paytm', null, 5000),
    last_refreshed: new Date(now + 150 * 60_000).toISOString(),
  };
  page.show();
  (await page.next()).answer(list(ahead));
  await eventually(() => expect(page.balances()).toEqual([5000]));
  refresh(page);
  (await page.next()).answer(
    list({ ...ahead, current_balance: 12, last_refreshed: new Date(now).toISOString() }),
  );
  await eventually(() => expect(page.balances()).toEqual([12]));
  const again = page.queryClient.refetchQueries();
  (await page.next()).answer(list(ahead));
  await again;
  expect(page.balances()).toEqual([12]);
});

describe('a refresh that fails', () => {
  test.each([403, 429, 500])('with %i is not retried, and the balances stay', async (status) => {
    const page = await pageWith('paytm');
    page.queryClient.setDefaultOptions({ mutations: { retry: 3, retryDelay: 0 } });
    const before = page.wallets();
    refresh(page);
    (await page.next()).answer({}, status);
    await eventually(() => expect(stateOf(page)?.failureReason).toBeInstanceOf(WalletsError));
    expect(stateOf(page)?.status).toBe('error');
    expect(page.wallets()).toBe(before);
    expect(page.asked).toHaveLength(2);
  });

  test('can be started again', async () => {
    const page = await pageWith('paytm');
    refresh(page);
    (await page.next()).fail();
    await eventually(() => expect(stateOf(page)?.status).toBe('error'));
    refresh(page);
    expect(stateOf(page)?.status).toBe('pending');
    await page.next();
  });

  test('on an offline device fails at once and does not run later', async () => {
    const page = await pageWith('paytm');
    const back = goOffline();
    refresh(page);
    await eventually(() => expect(stateOf(page)?.error).toMatchObject({ code: 'offline' }));
    back();
    await page.queryClient.resumePausedMutations();
    expect(paths(page)).toEqual(['GET']);
  });

  test('with a Retry-After starts again only after that wait', async () => {
    const time = { now: Date.now() };
    const page = openPage({ now: () => time.now });
    refresh(page);
    (await page.next()).answer({}, 429, { 'retry-after': '30' });
    await eventually(() => expect(stateOf(page)?.status).toBe('error'));
    const limited = stateOf(page);
    time.now += 29_999;
    refresh(page);
    expect(stateOf(page)).toBe(limited);
    time.now += 1;
    refresh(page);
    await eventually(() => expect(page.asked).toHaveLength(2));
  });
});

describe('a list request in flight', () => {
  test('is cancelled and repeated after the refresh', async () => {
    const page = await pageWith('paytm');
    void page.queryClient.refetchQueries();
    const older = await page.next();
    refresh(page);
    const request = await page.next();
    expect(older.aborted).toBe(true);
    request.answer(list(row('paytm', 2)));
    await page.next();
    expect(paths(page)).toEqual(['GET', 'GET', 'POST /refresh-balances', 'GET']);
    expect(page.balances()).toEqual([2]);
  });

  test.each(['answer', 'fail'] as const)(
    'is repeated for the first list (refresh outcome: %s)',
    async (outcome) => {
      const page = openPage();
      page.show();
      const first = await page.next();
      refresh(page);
      const request = await page.next();
      expect(first.aborted).toBe(true);
      request[outcome](list(row('paytm', 2)));
      const again = await page.next();
      expect(page.wallets()).toBeUndefined();
      again.answer(list(row('paytm', 2), { ...row('mobikwik', null), linked: false }));
      await eventually(() => expect(page.wallets()).toHaveLength(2));
    },
  );

  test('is closed at the merchant’s server as well', async () => {
    const { endpoint, received } = await serve((response, { method }) => {
      if (method === 'POST') json(response, list(row('paytm', 2)));
    });
    const { queryClient } = openPage();
    const client = createWalletsClient({ endpoint });
    void queryClient.prefetchQuery(walletsQueryOptions(client));
    await eventually(() => expect(received).toHaveLength(1));
    refreshBalances(client, queryClient);
    await eventually(() =>
      expect(received).toMatchObject([{ method: 'GET', aborted: true }, { method: 'POST' }]),
    );
  });
});

test('loads a failed list again after a refresh', async () => {
  const page = openPage();
  page.show();
  (await page.next()).answer({}, 400);
  await eventually(() => expect(page.list()?.status).toBe('error'));
  refresh(page);
  (await page.next()).answer(list(row('paytm', 2)));
  await eventually(() => expect(paths(page)).toEqual(['GET', 'POST /refresh-balances', 'GET']));
});

test('does not show the answer of a signed-out customer to the next customer', async () => {
  const page = openPage();
  const leave = page.show();
  (await page.next()).answer(list(row('asha_paytm', 1)));
  await eventually(() => expect(page.wallets()).toHaveLength(1));
  refresh(page);
  const refreshed = await page.next();
  leave();
  page.queryClient.clear();
  page.show();
  (await page.next()).answer(list(row('ravi_paytm', 1)));
  await eventually(() => expect(page.wallets()).toHaveLength(1));
  refreshed.answer(list(row('asha_paytm', 2)));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(page.wallets()).toMatchObject([{ id: 'ravi_paytm' }]);
});

test.each([200, 400])(
  'does not show it after a reset of all queries, when the list answered %i',
  async (status) => {
    const page = openPage();
    page.show();
    (await page.next()).answer(list(row('asha_paytm', 1)), status);
    await eventually(() => expect(page.list()?.fetchStatus).toBe('idle'));
    refresh(page);
    const refreshed = await page.next();
    void page.queryClient.resetQueries();
    (await page.next()).answer(list(row('ravi_paytm', 1)));
    await eventually(() => expect(page.wallets()).toHaveLength(1));
    refreshed.answer(list(row('asha_paytm', 2), row('asha_phonepe', 2)));
    (await page.next()).answer(list(row('ravi_paytm', 1)));
    await eventually(() => expect(stateOf(page)?.status).toBe('success'));
    expect(page.wallets()).toMatchObject([{ id: 'ravi_paytm' }]);
  },
);

describe('a refreshed wallet', () => {
  test('counts as refreshed when a list answer brought its new time first', async () => {
    const page = await pageWith('paytm');
    refresh(page);
    const request = await page.next();
    void page.queryClient.refetchQueries();
    (await page.next()).answer(list(row('paytm', 2)));
    await eventually(() => expect(page.balances()).toEqual([2]));
    request.answer(list(row('paytm', 2)));
    await eventually(() => expect(notRefreshedIn(page, stateOf(page))).toEqual([]));
  });
});

describe('the mutation cache', () => {
  test('keeps the last refresh for the life of the page, whatever the app’s defaults', async () => {
    const page = await pageWith('paytm');
    page.queryClient.setDefaultOptions({ mutations: { gcTime: 0 } });
    for (const minute of [2, 3]) {
      refresh(page);
      (await page.next()).answer(list(row('paytm', minute)));
      await eventually(() => expect(stateOf(page)?.status).toBe('success'));
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(stateOf(page)?.status).toBe('success');
    expect(page.queryClient.getMutationCache().getAll()).toHaveLength(1);
  });

  test('contains no token and no mobile number, nor does the dehydrated state', async () => {
    const page = await pageWith('paytm');
    refresh(page);
    (await page.next()).answer(list(row('paytm', 2)));
    await eventually(() => expect(stateOf(page)?.status).toBe('success'));
    const everything = dehydrate(page.queryClient, {
      shouldDehydrateQuery: () => true,
      shouldDehydrateMutation: () => true,
    });
    const held = JSON.stringify([
      everything,
      page.queryClient
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
    ]);
    expect(held).toContain('98****10');
    expect(held).not.toMatch(/tok_|9876543210/);
    expect(Object.keys(stateOf(page)?.variables ?? {})).toEqual(['startedAt'] satisfies (keyof StartedAt)[]);
  });
});
