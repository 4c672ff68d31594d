import { QueryClient, QueryObserver, hashKey } from '@tanstack/react-query';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import { linkWalletMutationKey } from '../../src/query/link-wallet-mutation-key.js';
import {
  addWalletMutationKey,
  removeWalletMutationKey,
} from '../../src/linking/query/wallet-mutation-keys.js';
import { paymentStatusQueryKey } from '../../src/query/payment-status-query-options.js';
import { refreshBalances, refreshBalancesMutationKey } from '../../src/query/refresh-balances.js';
import { refreshWallet, refreshWalletMutationKey } from '../../src/query/refresh-wallet.js';
import { mutationState } from '../../src/query/start-mutation.js';
import { walletsQueryKey, walletsQueryOptions } from '../../src/query/wallets-query-options.js';
import { setUpProxy } from '../server/set-up-proxy.js';
import { eventually, until } from '../eventually.js';

type Refresh = 'all wallets' | 'one wallet';

/** Opens a shop over real HTTP. Its session, and when an answer arrives, are in the hands of the test. */
async function openShop() {
  const session: { customerId: string | null } = { customerId: 'asha' };
  const shop = await setUpProxy({ customer: () => session.customerId, linking: { providers: ['PAYTM'] } });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retryDelay: 0 } } });
  onTestFinished(() => queryClient.clear());
  const sent: string[] = [];

  /** Opens the checkout of whoever is signed in. `customerKey` is that of the provider. */
  function checkout(customerKey?: string) {
    let release: (() => void) | undefined;
    let held: Promise<void> | undefined;
    let arrived = false;
    const client = createWalletsClient({
      endpoint: shop.endpoint,
      customerKey,
      async fetch(url, init) {
        sent.push(JSON.stringify([url, init?.method, [...new Headers(init?.headers)], init?.body]));
        const response = await fetch(url, init);
        if (init?.method === 'POST') {
          arrived = true;
          await held;
        }
        return response;
      },
    });
    const { queryKey } = walletsQueryOptions(client);
    return {
      client,
      queryKey,
      show: () => new QueryObserver(queryClient, walletsQueryOptions(client)).subscribe(() => {}),
      state: () => queryClient.getQueryState(queryKey),
      ids: () => queryClient.getQueryData(queryKey)?.wallets.map(({ id }) => id),
      /** Starts a refresh of the first wallet or of all, and returns a function that waits for its end. */
      refresh(what: Refresh, walletId: string) {
        if (what === 'one wallet') refreshWallet(client, queryClient, walletId);
        else refreshBalances(client, queryClient);
        const key =
          what === 'one wallet'
            ? refreshWalletMutationKey(client, walletId)
            : refreshBalancesMutationKey(client);
        const mutation = queryClient.getMutationCache().find({ mutationKey: key });
        return () => until(() => mutation?.state.status !== 'pending');
      },
      /** Holds back the answers of refreshes, and returns a function that waits for the first. */
      hold() {
        held = new Promise((resolve) => {
          release = resolve;
        });
        return () => until(() => arrived);
      },
      release: () => release?.(),
    };
  }

  return { ...shop, session, queryClient, sent, checkout };
}

const ashas = ['wlt_asha_paytm', 'wlt_asha_simpl'];
const ravis = ['wlt_ravi_paytm'];

test('puts the customer key into every key', () => {
  const keysOf = (customerKey?: string) => {
    const client = createWalletsClient({ endpoint: '/api/wallets', customerKey });
    return [
      walletsQueryKey(client),
      refreshBalancesMutationKey(client),
      refreshWalletMutationKey(client, 'wlt_1'),
      linkWalletMutationKey(client, 'wlt_1'),
      removeWalletMutationKey(client, 'wlt_1'),
      addWalletMutationKey(client),
      paymentStatusQueryKey('ORD_1', customerKey),
    ].map(hashKey);
  };
  const keys = [...keysOf(), ...keysOf('asha'), ...keysOf('ravi')];
  expect(new Set(keys).size).toBe(21);
});

describe('with a customer key', () => {
  test.each<Refresh>(['all wallets', 'one wallet'])(
    'never shows the first customer’s wallets to the second (late refresh of %s)',
    async (what) => {
      const { session, sent, checkout, queryClient } = await openShop();
      const asha = checkout('key_of_asha');
      const leave = asha.show();
      await eventually(() => expect(asha.ids()).toEqual(ashas));
      const isHeld = asha.hold();
      const isOver = asha.refresh(what, 'wlt_asha_paytm');
      await isHeld();

      session.customerId = 'ravi';
      leave();
      const ravi = checkout('key_of_ravi');
      ravi.show();
      expect(ravi.ids()).toBeUndefined();
      expect(mutationState(queryClient, refreshBalancesMutationKey(ravi.client))).toBeUndefined();
      await eventually(() => expect(ravi.ids()).toEqual(ravis));
      asha.release();
      await isOver();
      expect(ravi.ids()).toEqual(ravis);
      expect(sent.join('\n')).not.toMatch(/key_of/);
    },
  );
});

describe('without a customer key', () => {
  test.each<Refresh>(['all wallets', 'one wallet'])(
    'removes the first customer’s wallets when a refresh of %s answers for the second',
    async (what) => {
      const { session, checkout, queryClient } = await openShop();
      const page = checkout();
      page.show();
      await eventually(() => expect(page.ids()).toEqual(ashas));
      const seen: unknown[] = [];
      queryClient.getQueryCache().subscribe(() => seen.push(page.ids()));
      session.customerId = 'ravi';
      const isOver = page.refresh(what, what === 'one wallet' ? 'wlt_ravi_paytm' : '');
      await isOver();
      await eventually(() => expect(page.ids()).toEqual(ravis));
      expect(seen).toContain(undefined);
      expect(seen.filter((ids) => Array.isArray(ids) && ids.length === 3)).toEqual([]);
    },
  );

  test.each<Refresh>(['all wallets', 'one wallet'])(
    'drops the first customer’s late refresh of %s',
    async (what) => {
      const { session, checkout, queryClient } = await openShop();
      const page = checkout();
      page.show();
      await eventually(() => expect(page.ids()).toEqual(ashas));
      const isHeld = page.hold();
      const isOver = page.refresh(what, 'wlt_asha_paytm');
      await isHeld();
      session.customerId = 'ravi';
      await queryClient.refetchQueries();
      const seen: unknown[] = [];
      queryClient.getQueryCache().subscribe(() => seen.push(page.ids()));
      page.release();
      await isOver();
      await until(() => !queryClient.isFetching());
      for (const ids of seen) expect(ids).toEqual(ravis);
    },
  );

  test('never mixes two lists with different tags, even where a wallet has the same ID', () => {
    const queryClient = new QueryClient();
    const options = walletsQueryOptions(createWalletsClient({ endpoint: '/api/wallets' }));
    new QueryObserver(queryClient, { ...options, enabled: false }).getCurrentResult();
    const answer = (customerTag: string | undefined, balance: number) => ({
      customerTag,
      wallets: [
        {
          ...{ id: 'wlt_1', provider: 'PAYTM', bankCode: null, linked: true, mobileNumber: null },
          instruments: [
            { method: 'PAYTM', type: 'WALLET', kind: 'money' as const, balance, lastRefreshed: balance },
          ],
        },
      ],
    });
    const balanceAfter = (...answers: ReturnType<typeof answer>[]) => {
      for (const next of answers) queryClient.setQueryData(options.queryKey, next);
      return queryClient.getQueryData(options.queryKey)?.wallets[0]?.instruments[0]?.balance;
    };
    expect(balanceAfter(answer('tag_1', 9), answer('tag_2', 5))).toBe(5);
    expect(balanceAfter(answer('tag_2', 4))).toBe(5);
    expect(balanceAfter(answer(undefined, 3))).toBe(5);
    expect(balanceAfter(answer('tag_1', 2))).toBe(2);
  });
});

describe('a customer who is signed out', () => {
  test('loses the balances with the next list', async () => {
    const { session, checkout, queryClient } = await openShop();
    const page = checkout();
    page.show();
    await eventually(() => expect(page.ids()).toEqual(ashas));
    session.customerId = null;
    await queryClient.refetchQueries();
    expect(page.state()).toMatchObject({ status: 'error', error: { code: 'unauthenticated' } });
    expect(page.ids()).toBeUndefined();

    session.customerId = 'ravi';
    await queryClient.refetchQueries();
    expect(page.ids()).toEqual(ravis);
  });

  test.each<Refresh>(['all wallets', 'one wallet'])(
    'loses the balances with a refresh of %s',
    async (what) => {
      const { session, checkout } = await openShop();
      const page = checkout();
      page.show();
      await eventually(() => expect(page.ids()).toEqual(ashas));
      session.customerId = null;
      const isOver = page.refresh(what, 'wlt_asha_paytm');
      await isOver();
      await eventually(() => expect(page.state()?.error).toMatchObject({ code: 'unauthenticated' }));
      expect(page.ids()).toBeUndefined();
    },
  );
});
