import { QueryClient, QueryClientProvider, dehydrate, hydrate } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import { useFreshness } from '../../src/hooks/use-freshness.js';
import { useWallets } from '../../src/hooks/use-wallets.js';
import { WalletsProvider } from '../../src/hooks/wallets-provider.js';
import { walletsQueryOptions } from '../../src/query/wallets-query-options.js';
import { list, openPage, row } from './page.js';

const minute = 60_000;
const start = Date.UTC(2026, 0, 1, 12);

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function advance(milliseconds: number) {
  act(() => void vi.advanceTimersByTime(milliseconds));
}

const renders: string[] = [];

function Label({ name, checked }: { name: string; checked: number | null }) {
  renders.push(name);
  const freshness = useFreshness(checked);
  const age = 'age' in freshness ? freshness.age : null;
  return <p>{`${name} ${freshness.state} ${age && 'count' in age ? `${age.count} ${age.unit}` : 'now'}`}</p>;
}

function Page() {
  renders.push('page');
  return (
    <>
      <Label name="new" checked={start} />
      <Label name="old" checked={start - 3 * 60 * minute} />
      <Label name="never" checked={null} />
    </>
  );
}

test('renders only the label whose text changes as time passes', () => {
  const { page } = openPage({ now: Date.now });
  render(page(<Page />));
  screen.getByText('new fresh now');
  screen.getByText('old stale 3 hour');
  screen.getByText('never never now');
  expect(vi.getTimerCount()).toBe(1);
  renders.length = 0;
  advance(minute - 1);
  expect(renders).toEqual([]);
  advance(1);
  screen.getByText('new fresh 1 minute');
  expect(renders).toEqual(['new']);
  advance(4 * minute);
  screen.getByText('new stale 5 minute');
  expect(renders.filter((name) => name !== 'new')).toEqual([]);
  advance(55 * minute);
  screen.getByText('old stale 4 hour');
});

test('leaves no timer after the page unmounts', () => {
  const { page } = openPage({ now: Date.now });
  const { unmount } = render(page(<Page />));
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  ['an hour ahead', 60 * minute],
  ['an hour behind', -60 * minute],
])('hydrates a server page without a warning on a device %s', async (_, clockError) => {
  vi.useRealTimers();
  const Wallets = () => {
    const wallets = useWallets().data?.wallets ?? [];
    return wallets.map(({ id, instruments }) => (
      <Label key={id} name={id} checked={instruments[0]?.lastRefreshed ?? null} />
    ));
  };
  const page = (queryClient: QueryClient, now: () => number) => (
    <QueryClientProvider client={queryClient}>
      <WalletsProvider client={createWalletsClient({ endpoint: '/api/wallets', now })}>
        <Wallets />
      </WalletsProvider>
    </QueryClientProvider>
  );
  const checked = new Date(Date.now() - 10 * minute).toISOString();
  const onServer = new QueryClient();
  await onServer.fetchQuery(
    walletsQueryOptions(
      createWalletsClient({
        endpoint: '/api/wallets',
        fetch: async () => Response.json(list(row('paytm', 1, checked))),
      }),
    ),
  );
  const container = document.createElement('div');
  container.innerHTML = renderToString(page(onServer, Date.now));
  expect(container.textContent).toBe('paytm stale 10 minute');

  const consoleError = vi.spyOn(console, 'error');
  const onRecoverableError = vi.fn<(error: unknown) => void>();
  const inBrowser = new QueryClient();
  hydrate(inBrowser, dehydrate(onServer));
  const root = await act(async () =>
    hydrateRoot(
      container,
      page(inBrowser, () => Date.now() + clockError),
      { onRecoverableError },
    ),
  );
  expect(container.textContent).toBe(clockError > 0 ? 'paytm stale 1 hour' : 'paytm fresh now');
  expect(consoleError).not.toHaveBeenCalled();
  expect(onRecoverableError).not.toHaveBeenCalled();
  act(() => root.unmount());
});
