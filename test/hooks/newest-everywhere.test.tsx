import { type DehydratedState, HydrationBoundary, QueryClient, dehydrate } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { WalletsAnswer } from '../../src/client/wallets-client.js';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import { walletsQueryOptions } from '../../src/query/wallets-query-options.js';
import { Balances, list, openPage, row } from './page.js';

const minute = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 0, minutes)).toISOString();

/** Returns what a server renders into the page. It was written `seconds` after now. */
async function renderedState(seconds: number, ...rows: unknown[]): Promise<DehydratedState> {
  const client = createWalletsClient({
    endpoint: '/api/wallets',
    fetch: async () => Response.json(list(...rows)),
  });
  const queryClient = new QueryClient();
  queryClient.setQueryData<WalletsAnswer>(walletsQueryOptions(client).queryKey, await client.listWallets(), {
    updatedAt: Date.now() + seconds * 1000,
  });
  const state = JSON.stringify(dehydrate(queryClient));
  queryClient.clear();
  return JSON.parse(state) as DehydratedState;
}

test('keeps newer balances when HydrationBoundary brings older ones', async () => {
  const first = await renderedState(0, row('paytm', 5, minute(5)), row('mobikwik', 1, minute(1)));
  const then = await renderedState(60, row('paytm', 3, minute(3)), row('mobikwik', 4, minute(4)));
  const { asked, page } = openPage();
  const shop = (state: DehydratedState) =>
    page(
      <HydrationBoundary state={state}>
        <Balances />
      </HydrationBoundary>,
    );
  const { rerender } = render(shop(first));
  screen.getByText('paytm 5');
  rerender(shop(then));
  await screen.findByText('mobikwik 4');
  screen.getByText('paytm 5');
  expect(asked).toHaveLength(0);
});

test('keeps newer balances when the page of a later navigation brings older ones', async () => {
  const then = await renderedState(60, row('paytm', 3, minute(3)), row('mobikwik', 4, minute(4)));
  const { asked, page } = openPage();
  const { rerender } = render(page(<Balances />));
  await waitFor(() => expect(asked).toHaveLength(1));
  asked[0]?.answer(list(row('paytm', 5, minute(5)), row('mobikwik', 1, minute(1))));
  await screen.findByText('paytm 5');
  rerender(page(<p>Another page</p>));
  rerender(
    page(
      <HydrationBoundary state={then}>
        <Balances />
      </HydrationBoundary>,
    ),
  );
  await screen.findByText('mobikwik 4');
  screen.getByText('paytm 5');
});
