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

/** A page that shows Paytm and MobiKwik, each checked at minute 1. */
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

test('a refresh of one in the second of the last check does not say that it was not checked', async () => {
  const page = await opened(() => Date.UTC(2026, 0, 1, 0, 1, 0, 900));
  page.refresh('paytm');
  (await page.next()).answer(row('paytm', 1));
  await eventually(() => expect(notRefreshedIn(page, page.stateOf('paytm'))).toEqual([]));
});

test('an answer for all that comes before the one for it does not make it unchecked', async () => {
  const page = await opened();
  page.refresh('paytm');
  const one = await page.next();
  page.refreshAll();
  (await page.next()).answer(list(row('paytm', 2), row('mobikwik', 2)));
  await eventually(() => expect(page.all()?.status).toBe('success'));
  one.answer(row('paytm', 2));
  await eventually(() => expect(notRefreshedIn(page, page.stateOf('paytm'))).toEqual([]));
});

test('refreshing one wallet changes its row and no other', async () => {
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

test('two wallets can be refreshed at the same time', async () => {
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

test('a wallet whose provider did not answer says so, and keeps its balance', async () => {
  const page = await opened();
  page.refresh('paytm');
  (await page.next()).answer(row('paytm', 1));
  await eventually(() => expect(notRefreshedIn(page, page.stateOf('paytm'))).toEqual(['paytm', 'mobikwik']));
});

test('a refresh that fails is not tried again, and the balance stays', async () => {
  const page = await opened();
  page.refresh('paytm');
  (await page.next()).answer({}, 404);
  await eventually(() => expect(page.stateOf('paytm')?.error).toMatchObject({ code: 'rejected' }));
  expect(page.balances()).toEqual([1, 1]);
  expect(page.asked).toHaveLength(2);
});

test('while all are refreshed, one is not asked for again', async () => {
  const page = await opened();
  page.refreshAll();
  page.refresh('paytm');
  (await page.next()).answer(list(row('paytm', 2), row('mobikwik', 2)));
  await eventually(() => expect(page.all()?.status).toBe('success'));
  expect(page.asked.map(({ path }) => path)).toEqual(['', '/refresh-balances']);
});

test('does not name a wallet that a refresh of all did not update once it is checked alone', async () => {
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
