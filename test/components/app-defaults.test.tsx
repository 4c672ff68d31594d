import {
  MutationCache,
  QueryCache,
  QueryClient,
  QueryObserver,
  dehydrate,
  hydrate,
  onlineManager,
} from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WalletsAnswer } from '../../src/client/wallets-client.js';
import { WalletList } from '../../src/components/wallet-list.js';
import { WalletsError } from '../../src/contract/wallets-error.js';
import { walletsQueryKey } from '../../src/query/wallets-query-options.js';
import { list, openPage, row } from '../hooks/page.js';

const minute = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 0, minutes)).toISOString();
const paytm = (balance: number) => ({
  ...row('paytm', balance, minute(balance)),
  token: 'tok_planted',
  metadata: { mobile_number: '9876543210' },
});

/** Opens an app with its own defaults, whose checkout shows the list between other things. */
function openApp(defaultOptions: object, caches: ConstructorParameters<typeof QueryClient>[0] = {}) {
  const queryClient = new QueryClient({ ...caches, defaultOptions });
  const app = openPage({ queryClient });
  const ui = app.page(
    <Suspense fallback="The whole page waits">
      <h1>Checkout</h1>
      <WalletList />
    </Suspense>,
  );
  const requests = (method: string) => app.asked.filter((request) => request.method === method);
  return {
    ...app,
    requests,
    ui,
    /** Shows the list and answers its first request. */
    open: async (body: unknown = list(paytm(1)), status = 200) => {
      const view = render(ui);
      await waitFor(() => expect(app.asked).toHaveLength(1));
      app.asked[0]?.answer(body, status);
      if (status === 200) await screen.findByText('₹1.00');
      return view;
    },
    refresh: async (answer: unknown, status = 200) => {
      const before = requests('POST').length;
      await act(async () => screen.getByRole('button', { name: 'Refresh balances' }).click());
      await waitFor(() => expect(requests('POST')).toHaveLength(before + 1));
      requests('POST')[before]?.answer(answer, status);
    },
  };
}

/** Waits until the app's own query, which has the same defaults, was fetched several times. */
async function untilFetchedOften(queryClient: QueryClient, times = 5) {
  const own = vi.fn(async () => own.mock.calls.length);
  const leave = new QueryObserver(queryClient, { queryKey: ['own'], queryFn: own, enabled: true }).subscribe(
    () => {},
  );
  await waitFor(() => expect(own.mock.calls.length).toBeGreaterThanOrEqual(times));
  leave();
}

const checkoutStays = () => screen.getByRole('heading', { name: 'Checkout' });

beforeEach(() => vi.spyOn(console, 'error'));
afterEach(() => {
  onlineManager.setOnline(true);
  vi.restoreAllMocks();
});

test('retry: 3 repeats neither a refused list nor a refresh', async () => {
  const { open, refresh, asked, queryClient } = openApp({
    queries: { retry: 3, retryDelay: 0 },
    mutations: { retry: 3, retryDelay: 0 },
  });
  await open();
  await refresh({}, 502);
  await screen.findByText('Could not check balances.');
  void queryClient.refetchQueries();
  await waitFor(() => expect(asked).toHaveLength(3));
  asked[2]?.answer({}, 403);
  await screen.findByText(/^The request was refused/, { selector: 'p *' });
  expect(asked).toHaveLength(3);
});

test('staleTime: Infinity does not keep an old list from loading again', async () => {
  const { open, asked, ui } = openApp({ queries: { staleTime: Infinity } });
  const now = Date.now();
  const { unmount } = await open();
  unmount();
  vi.spyOn(Date, 'now').mockReturnValue(now + 60_000);
  render(ui);
  await waitFor(() => expect(asked).toHaveLength(2));
});

test('throwOnError: true leaves errors in the list', async () => {
  const { open, refresh, asked, queryClient } = openApp({
    queries: { throwOnError: true },
    mutations: { throwOnError: true },
  });
  await open();
  await refresh({}, 403);
  await screen.findByText(/^The request was refused/, { selector: 'p *' });
  void queryClient.refetchQueries();
  await waitFor(() => expect(asked).toHaveLength(3));
  asked[2]?.answer({}, 401);
  await screen.findByRole('alert');
  checkoutStays();
});

test('refetchInterval repeats no list', async () => {
  const { open, asked, queryClient } = openApp({
    queries: { refetchInterval: 5, refetchIntervalInBackground: true },
  });
  await open();
  await untilFetchedOften(queryClient);
  expect(asked).toHaveLength(1);
});

test('enabled: false does not keep the list from loading', async () => {
  await openApp({ queries: { enabled: false } }).open();
  expect(screen.getByText('₹1.00')).toBeTruthy();
});

test.each(['online', 'offlineFirst'])(
  'networkMode: %s does not make the list or a refresh wait',
  async (networkMode) => {
    const { open, refresh } = openApp({ queries: { networkMode }, mutations: { networkMode } });
    onlineManager.setOnline(false);
    await open();
    await refresh(list(paytm(2)));
    await screen.findByText('₹2.00');
  },
);

test('gcTime: 0 loses neither a refresh nor its error', async () => {
  const { open, refresh, queryClient } = openApp({ queries: { gcTime: 0 }, mutations: { gcTime: 0 } });
  await open();
  await refresh(list(paytm(2)));
  await screen.findByText('₹2.00');
  await refresh({}, 403);
  await screen.findByText(/^The request was refused/, { selector: 'p *' });
  await untilFetchedOften(queryClient, 1);
  screen.getByText(/^The request was refused/, { selector: 'p *' });
});

test('structuralSharing: false does not bring back an older balance', async () => {
  const { open, refresh, asked, queryClient } = openApp({ queries: { structuralSharing: false } });
  await open();
  await refresh(list(paytm(3)));
  await screen.findByText('₹3.00');
  const again = queryClient.refetchQueries();
  await waitFor(() => expect(asked).toHaveLength(3));
  asked[2]?.answer(list(paytm(2)));
  await again;
  screen.getByText('₹3.00');
});

test('select does not change the list', async () => {
  await openApp({ queries: { select: () => ({ mine: true }) } }).open();
  expect(screen.getByText('₹1.00')).toBeTruthy();
});

test('suspense: true does not replace the page around the list', async () => {
  const { asked, ui } = openApp({ queries: { suspense: true } });
  render(ui);
  checkoutStays();
  await waitFor(() => expect(asked).toHaveLength(1));
  asked[0]?.answer(list(paytm(1)));
  await screen.findByText('₹1.00');
});

test('notifyOnChangeProps does not hide a change', async () => {
  const { open, refresh, queryClient, asked } = openApp({ queries: { notifyOnChangeProps: [] } });
  await open();
  await refresh(list(paytm(2)));
  await screen.findByText('₹2.00');
  void queryClient.refetchQueries();
  await waitFor(() => expect(asked).toHaveLength(3));
  asked[2]?.answer({}, 401);
  await screen.findByRole('alert');
});

test('a mutation scope does not make a refresh wait for the app’s own call', async () => {
  const { open, refresh, queryClient } = openApp({ mutations: { scope: { id: 'app' } } });
  const own = { mutationFn: () => new Promise<never>(() => {}) };
  void queryClient.getMutationCache().build(queryClient, own).execute(undefined);
  await open();
  await refresh(list(paytm(2)));
  await screen.findByText('₹2.00');
});

test('default callbacks of mutations are not called for a refresh', async () => {
  const callback = vi.fn();
  const { open, refresh } = openApp({
    mutations: { onMutate: callback, onSuccess: callback, onError: callback, onSettled: callback },
  });
  await open();
  await refresh(list(paytm(2)));
  await screen.findByText('₹2.00');
  await refresh({}, 403);
  await screen.findByText(/^The request was refused/, { selector: 'p *' });
  expect(callback).not.toHaveBeenCalled();
});

test('onError of the caches receives each error once, and the list shows it all the same', async () => {
  const onError = vi.fn();
  const { open, refresh, asked, queryClient } = openApp(
    {},
    { mutationCache: new MutationCache({ onError }), queryCache: new QueryCache({ onError }) },
  );
  await open();
  await refresh({}, 403);
  await screen.findByText(/^The request was refused/, { selector: 'p *' });
  void queryClient.refetchQueries();
  await waitFor(() => expect(asked).toHaveLength(3));
  asked[2]?.answer({}, 403);
  await screen.findByText(/^The request was refused/, { selector: 'p *' });
  const errors = onError.mock.calls.map(([error]: unknown[]) => error);
  expect(errors).toEqual([expect.any(WalletsError), expect.any(WalletsError)]);
  expect(JSON.stringify(onError.mock.calls.map((call: unknown[]) => call.slice(0, 2)))).not.toMatch(/tok_/);
  checkoutStays();
});

test('a cache that invalidates everything after a mutation loads the list once and refreshes nothing', async () => {
  const mutationCache = new MutationCache({ onSuccess: () => void queryClient.invalidateQueries() });
  const { open, refresh, asked, queryClient } = openApp({}, { mutationCache });
  await open();
  await refresh(list(paytm(2)));
  await waitFor(() => expect(asked).toHaveLength(3));
  asked[2]?.answer(list(paytm(2)));
  await screen.findByText('₹2.00');
  expect(asked.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
});

describe('a persisted cache', () => {
  const everything = { shouldDehydrateQuery: () => true, shouldDehydrateMutation: () => true };

  test('holds no token and no full mobile number', async () => {
    const { open, refresh, queryClient } = openApp({ dehydrate: everything });
    await open();
    await refresh(list(paytm(2)));
    await screen.findByText('₹2.00');
    const persisted = JSON.stringify(dehydrate(queryClient));
    expect(persisted).toContain('98****10');
    expect(persisted).not.toMatch(/tok_planted|9876543210/);
  });

  test('does not bring back a refresh that no longer runs', async () => {
    const first = openApp({ dehydrate: everything });
    await first.open();
    await act(async () => screen.getByRole('button', { name: 'Refresh balances' }).click());
    const persisted = JSON.stringify(dehydrate(first.queryClient));
    document.body.replaceChildren();

    const then = openApp({});
    hydrate(then.queryClient, JSON.parse(persisted) as object);
    await then.queryClient.resumePausedMutations();
    render(then.ui);
    await screen.findByText('₹1.00');
    await then.refresh(list(paytm(2)));
    await screen.findByText('₹2.00');
    expect(then.asked.map(({ method }) => method)).toEqual(['POST']);
  });

  test('of single queries (persister) holds no secret and shows the newer balance', async () => {
    const stored = new Map<string, string>();
    const persister = async (
      queryFn: (context: unknown) => Promise<unknown>,
      context: unknown,
      { queryHash }: { queryHash: string },
    ) => {
      const data = await queryFn(context);
      stored.set(queryHash, JSON.stringify(data));
      return data;
    };
    const { open, refresh, client, queryClient } = openApp({ queries: { persister } });
    await open();
    await refresh(list(paytm(3)));
    await screen.findByText('₹3.00');
    const old = JSON.parse([...stored.values()].join('')) as WalletsAnswer;
    queryClient.setQueryData(walletsQueryKey(client), old);
    screen.getByText('₹3.00');
    expect([...stored.values()].join('\n')).not.toMatch(/tok_planted|9876543210/);
  });
});
