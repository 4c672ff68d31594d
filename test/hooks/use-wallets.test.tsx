import { QueryClient } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useWallets } from '../../src/hooks/use-wallets.js';
import { WalletsProvider } from '../../src/hooks/wallets-provider.js';
import { Balances, list, openPage, row } from './page.js';

test('sends one request for any number of components', async () => {
  const { asked, page } = openPage();
  render(
    page(
      <>
        <Balances />
        <Balances />
      </>,
    ),
  );
  await waitFor(() => expect(asked).toHaveLength(1));
  asked[0]?.answer(list(row('paytm', 12.5)));
  expect(await screen.findAllByText('paytm 12.5')).toHaveLength(2);
  expect(asked).toHaveLength(1);
});

test('keeps the balances on screen when a reload fails', async () => {
  const { asked, page, queryClient } = openPage();
  render(page(<Balances />));
  await waitFor(() => expect(asked).toHaveLength(1));
  asked[0]?.answer(list(row('paytm', 12.5)));
  await screen.findByText('paytm 12.5');
  void queryClient.refetchQueries();
  await waitFor(() => expect(asked).toHaveLength(2));
  asked[1]?.answer({}, 403);
  await screen.findByText('rejected');
  screen.getByText('paytm 12.5');
});

test('aborts the request when the component unmounts', async () => {
  const { asked, page } = openPage();
  const { unmount } = render(page(<Balances />));
  await waitFor(() => expect(asked).toHaveLength(1));
  unmount();
  await waitFor(() => expect(asked[0]?.aborted).toBe(true));
});

test('does not throw a list error when the app throws query errors by default', async () => {
  const queryClient = new QueryClient({ defaultOptions: { queries: { throwOnError: true } } });
  const { asked, page } = openPage({ queryClient });
  render(page(<Balances />));
  await waitFor(() => expect(asked).toHaveLength(1));
  asked[0]?.answer({}, 401);
  await screen.findByText('unauthenticated');
});

test('loads a separate list for another endpoint', async () => {
  const first = openPage();
  const Wallets = () => <p>{useWallets().data?.wallets[0]?.id ?? 'none'}</p>;
  const { rerender } = render(first.page(<Wallets />));
  await waitFor(() => expect(first.asked).toHaveLength(1));
  first.asked[0]?.answer(list(row('paytm', 1)));
  await screen.findByText('paytm');
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(list(row('mobikwik', 1))));
  rerender(
    first.page(
      <WalletsProvider endpoint="/shop/wallets">
        <Wallets />
      </WalletsProvider>,
    ),
  );
  await screen.findByText('mobikwik');
  expect(vi.mocked(globalThis.fetch).mock.calls.map(([input]) => input)).toEqual(['/shop/wallets']);
  vi.restoreAllMocks();
});
