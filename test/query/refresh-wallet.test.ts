import { expect, test } from 'vitest';
import {
  type RefreshResult,
  refreshBalances,
  refreshBalancesMutationKey,
} from '../../src/query/refresh-balances.js';
import { refreshWallet, refreshWalletMutationKey } from '../../src/query/refresh-wallet.js';
import { mutationState } from '../../src/query/start-mutation.js';
import { list, openPage, notRefreshedIn, row } from './endpoint.js';
import { eventually } from '../eventually.js';

/** Opens a page that shows Paytm and MobiKwik, each checked at minute 1. */
async function opened(now = Date.now) {
  const page = openPage({ now });
  const { client, queryClient } = page;
  page.show();
  (await page.next()).answer(list(row('paytm', 1), row('mobikwik', 1)));
  await eventually(() => expect(page.wallets()).toHaveLength(2));
  return {
    ...page,
    refresh: (id: string) => refreshWallet(client, queryClient, id),
    refreshAll: () => refreshBalances(client, queryClient),
    stateOf: (id: string) => mutationState<RefreshResult>(queryClient, refreshWalletMutationKey(client, id)),
    all: () => mutationState<RefreshResult>(queryClient, refreshBalancesMutationKey(client)),
  };
}

test('counts a wallet as refreshed in the same second as its last check', async () => {
  const page = await opened(() => Date.UTC(2026, 0, 1, 0, 1, 0, 900));
  page.refresh('paytm');
  (await page.next()).answer(row('paytm', 1));
  await eventually(() => expect(notRefreshedIn(page, page.stateOf('paytm'))).toEqual([]));
});

test('counts a wallet as refreshed when the refresh of all answers first', async () => {
  const page = await opened();
  page.refresh('paytm');
  const one = await page.next();
  page.refreshAll();
  (await page.next()).answer(list(row('paytm', 2), row('mobikwik', 2)));
  await eventually(() => expect(page.all()?.status).toBe('success'));
  one.answer(row('paytm', 2));
  await eventually(() => expect(notRefreshedIn(page, page.stateOf('paytm'))).toEqual([]));
});

test('changes only the row of the refreshed wallet', async () => {
  const page = await opened();
  const before = page.wallets();
  for (let click = 0; click < 10; click++) page.refresh('paytm');
  (await page.next()).answer(row('paytm', 2));
  await eventually(() => expect(notRefreshedIn(page, page.stateOf('paytm'))).toEqual(['mobikwik']));
  expect(page.balances()).toEqual([2, 1]);
  expect(page.wallets()?.[1]).toBe(before?.[1]);
  expect(page.stateOf('mobikwik')).toBeUndefined();
  expect(page.asked.map(({ path }) => path)).toEqual(['', '/paytm/refresh']);
});

test('refreshes two wallets at the same time', async () => {
  const page = await opened();
  page.refresh('paytm');
  page.refresh('mobikwik');
  const paytm = await page.next();
  (await page.next()).answer(row('mobikwik', 3));
  await eventually(() => expect(page.stateOf('mobikwik')?.status).toBe('success'));
  expect(page.stateOf('paytm')?.status).toBe('pending');
  paytm.answer(row('paytm', 2));
  await eventually(() => expect(page.balances()).toEqual([2, 3]));
});

test('reports a wallet as not refreshed when its provider did not answer', async () => {
  const page = await opened();
  page.refresh('paytm');
  (await page.next()).answer(row('paytm', 1));
  await eventually(() => expect(notRefreshedIn(page, page.stateOf('paytm'))).toEqual(['paytm', 'mobikwik']));
});

test('keeps the balance after a failed refresh and does not retry', async () => {
  const page = await opened();
  page.refresh('paytm');
  (await page.next()).answer({}, 404);
  await eventually(() => expect(page.stateOf('paytm')?.error).toMatchObject({ code: 'rejected' }));
  expect(page.balances()).toEqual([1, 1]);
  expect(page.asked).toHaveLength(2);
});

test('starts no refresh of one wallet during a refresh of all', async () => {
  const page = await opened();
  page.refreshAll();
  page.refresh('paytm');
  (await page.next()).answer(list(row('paytm', 2), row('mobikwik', 2)));
  await eventually(() => expect(page.all()?.status).toBe('success'));
  expect(page.asked.map(({ path }) => path)).toEqual(['', '/refresh-balances']);
});

test('stops reporting a wallet as not refreshed once its own refresh succeeds', async () => {
  const page = await opened();
  page.refreshAll();
  (await page.next()).answer(list(row('paytm', 1), row('mobikwik', 1)));
  await eventually(() => expect(notRefreshedIn(page, page.all())).toEqual(['paytm', 'mobikwik']));
  const { variables } = page.all() ?? {};
  page.refresh('paytm');
  (await page.next()).answer(row('paytm', 2));
  await eventually(() => expect(notRefreshedIn(page, page.all())).toEqual(['mobikwik']));
  expect(page.all()).toMatchObject({ status: 'success', variables });
});
