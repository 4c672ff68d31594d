import { type DehydratedState, QueryObserver, dehydrate, hydrate } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import type { WalletsAnswer } from '../../src/client/wallets-client.js';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import { refreshBalances } from '../../src/query/refresh-balances.js';
import { walletsQueryOptions } from '../../src/query/wallets-query-options.js';
import { list, openPage, row } from './endpoint.js';
import { eventually } from '../eventually.js';

type Page = ReturnType<typeof openPage>;

/** Opens a page that shows Paytm, checked at minute 5, and MobiKwik, checked at minute 1. */
async function opened() {
  const page = openPage();
  const leave = page.show();
  (await page.next()).answer(list(row('paytm', 5), row('mobikwik', 1)));
  await eventually(() => expect(page.balances()).toEqual([5, 1]));
  return { ...page, leave };
}

/** Returns another cache in which Paytm was checked at minute 3 and MobiKwik at minute 4. It was written later. */
async function otherCache(updatedAt = Date.now() + 60_000) {
  const { queryClient, client } = openPage();
  const answer = await createWalletsClient({
    endpoint: '/api/wallets',
    fetch: async () => Response.json(list(row('paytm', 3), row('mobikwik', 4))),
  }).listWallets();
  const { queryKey } = walletsQueryOptions(client);
  queryClient.setQueryData<WalletsAnswer>(queryKey, answer, { updatedAt });
  return { answer, queryClient, queryKey };
}

const asText = (state: DehydratedState) => JSON.parse(JSON.stringify(state)) as DehydratedState;

/** Every way in which data reaches the cache past the requests of batua. */
const ways: Record<string, (page: Page) => Promise<void>> = {
  'from a server (hydrate)': async ({ queryClient }) => {
    hydrate(queryClient, asText(dehydrate((await otherCache()).queryClient)));
  },
  'from a persisted cache, restored after the first answer': async ({ queryClient }) => {
    const persisted = JSON.stringify({ clientState: dehydrate((await otherCache()).queryClient) });
    hydrate(queryClient, (JSON.parse(persisted) as { clientState: DehydratedState }).clientState);
  },
  // `broadcastQueryClient` writes the other tab's state with `setState`, whatever its time.
  'from another tab (broadcast)': async ({ queryClient }) => {
    const other = await otherCache(1);
    const state = structuredClone(other.queryClient.getQueryState(other.queryKey));
    queryClient
      .getQueryCache()
      .find({ queryKey: other.queryKey })
      ?.setState({ ...state });
  },
  'from the merchant’s code (setQueryData)': async ({ queryClient }) => {
    const { answer, queryKey } = await otherCache();
    queryClient.setQueryData(queryKey, structuredClone(answer));
  },
};

describe.each(Object.entries(ways))('data %s', (_, arrive) => {
  test('replaces only older balances of a list on screen', async () => {
    const page = await opened();
    const seen: unknown[] = [];
    new QueryObserver(page.queryClient, walletsQueryOptions(page.client)).subscribe(({ data }) => {
      seen.push(data?.wallets.map(({ instruments }) => instruments[0]?.balance));
    });
    await arrive(page);
    await eventually(() => expect(seen).toContainEqual([5, 4]));
    expect(page.balances()).toEqual([5, 4]);
    expect(seen).not.toContainEqual([3, 4]);
  });

  test('replaces only older balances of a list that nobody shows now', async () => {
    const page = await opened();
    page.leave();
    await arrive(page);
    page.show();
    expect(page.balances()).toEqual([5, 4]);
  });

  test('does not undo a refresh', async () => {
    const page = await opened();
    refreshBalances(page.client, page.queryClient);
    (await page.next()).answer(list(row('paytm', 9), row('mobikwik', 9)));
    await eventually(() => expect(page.balances()).toEqual([9, 9]));
    await arrive(page);
    expect(page.balances()).toEqual([9, 9]);
  });

  test('does not undo a hydrated list', async () => {
    const page = openPage();
    const shown = await opened();
    hydrate(page.queryClient, asText(dehydrate(shown.queryClient)));
    page.show();
    const again = page.queryClient.refetchQueries();
    (await page.next()).answer(list(row('paytm', 1), row('mobikwik', 1)));
    await again;
    await arrive(page);
    expect(page.balances()).toEqual([5, 4]);
  });
});

test('leaves data alone that is not a list', async () => {
  const page = await opened();
  page.queryClient.setQueryData(['batua', 'other'], { wallets: 1 });
  page.queryClient.setQueryData(['batua', 'other'], { wallets: [] });
  expect(page.queryClient.getQueryData(['batua', 'other'])).toEqual({ wallets: [] });
});

test('writes nothing when data arrives that is already the newest', async () => {
  const page = await opened();
  const actions: string[] = [];
  page.queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'updated') actions.push(event.action.type);
  });
  refreshBalances(page.client, page.queryClient);
  (await page.next()).answer(list(row('paytm', 9), row('mobikwik', 9)));
  await eventually(() => expect(page.balances()).toEqual([9, 9]));
  expect(actions).toEqual(['success']);
});

test('keeps the other fields of a select that returns wallets', async () => {
  const page = openPage();
  const observer = new QueryObserver(page.queryClient, {
    ...walletsQueryOptions(page.client),
    select: ({ wallets }: WalletsAnswer) => ({ wallets, count: wallets.length }),
  });
  observer.subscribe(() => {});
  (await page.next()).answer(list(row('paytm', 1)));
  await eventually(() => expect(observer.getCurrentResult().data?.count).toBe(1));
  void observer.refetch();
  (await page.next()).answer(list(row('paytm', 1), row('mobikwik', 1)));
  await eventually(() => expect(observer.getCurrentResult().data?.count).toBe(2));
});

test('starts with an empty list again after the cache was cleared', async () => {
  const page = await opened();
  page.leave();
  page.queryClient.clear();
  expect(page.balances()).toBeUndefined();
  const { answer, queryKey } = await otherCache();
  page.queryClient.setQueryData(queryKey, answer);
  expect(page.balances()).toEqual([3, 4]);
});
