import { QueryClient, QueryClientProvider, keepPreviousData } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import { usePaymentStatus } from '../../src/hooks/use-payment-status.js';
import { WalletsProvider } from '../../src/hooks/wallets-provider.js';
import { paymentStatusQueryKey, setPaymentStatus } from '../../src/query/payment-status-query-options.js';
import { answeredByHand } from '../answered-by-hand.js';
import { Balances, RefreshButton, list, row } from './page.js';

/** Opens a checkout without a reload between customers. `clientOf` gives one customer's client, if the page makes it. */
function openShop(queryClient = new QueryClient()) {
  const { asked, fetch } = answeredByHand();
  const client = createWalletsClient({ endpoint: '/api/wallets', fetch });
  onTestFinished(() => queryClient.clear());
  const checkoutOf = (customerKey: string) => (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <WalletsProvider client={client} customerKey={customerKey}>
          <Balances />
          <RefreshButton />
        </WalletsProvider>
      </QueryClientProvider>
    </StrictMode>
  );
  const waiting = (method: string) =>
    asked.filter((request) => request.method === method && !request.aborted);
  return { waiting, checkoutOf, queryClient };
}

test.each([
  ['by default', undefined],
  ['in an app that keeps previous data', { placeholderData: keepPreviousData }],
])('never shows one customer’s wallets to the next in the same tab %s', async (_, queries) => {
  const { waiting, checkoutOf } = openShop(new QueryClient(queries && { defaultOptions: { queries } }));
  const { rerender } = render(checkoutOf('asha'));
  await waitFor(() => expect(waiting('GET')).toHaveLength(1));
  waiting('GET')[0]?.answer(list(row('asha_paytm', 1)));
  await screen.findByText('asha_paytm 1');
  await act(async () => screen.getByRole('button').click());
  await waitFor(() => expect(waiting('POST')).toHaveLength(1));
  screen.getByText('Refresh: pending');

  rerender(checkoutOf('ravi'));
  expect(screen.queryByText(/asha/)).toBeNull();
  screen.getByText('Refresh: idle');
  await waitFor(() => expect(waiting('GET')).toHaveLength(2));
  waiting('POST')[0]?.answer(list(row('asha_paytm', 2, '2026-01-02T00:00:00Z')));
  waiting('GET')[1]?.answer(list(row('ravi_paytm', 3)));
  await screen.findByText('ravi_paytm 3');
  expect(screen.queryByText(/asha/)).toBeNull();

  rerender(checkoutOf('asha'));
  await screen.findByText('asha_paytm 2');
  expect(screen.queryByText(/ravi/)).toBeNull();
});

test('removes the balances from the screen when nobody is signed in any more', async () => {
  const { waiting, checkoutOf, queryClient } = openShop();
  render(checkoutOf('asha'));
  await waitFor(() => expect(waiting('GET')).toHaveLength(1));
  waiting('GET')[0]?.answer(list(row('paytm', 12.5)));
  await screen.findByText('paytm 12.5');
  void queryClient.refetchQueries();
  await waitFor(() => expect(waiting('GET')).toHaveLength(2));
  waiting('GET')[1]?.answer({}, 401);
  await screen.findByText('unauthenticated');
  expect(screen.queryByText('paytm 12.5')).toBeNull();
});

test('uses the key of the customer for the status of a payment', async () => {
  const queryClient = new QueryClient();
  const source = () => new Promise<never>(() => {});
  const Status = () => <p>{usePaymentStatus({ orderId: 'ORD_1', source }).data?.status ?? 'none'}</p>;
  const checkoutOf = (customerKey: string) => (
    <QueryClientProvider client={queryClient}>
      <WalletsProvider customerKey={customerKey}>
        <Status />
      </WalletsProvider>
    </QueryClientProvider>
  );
  onTestFinished(() => queryClient.clear());
  setPaymentStatus(queryClient, 'ORD_1', { status: 'CHARGED' }, 'asha');
  const { rerender } = render(checkoutOf('asha'));
  await screen.findByText('CHARGED');
  rerender(checkoutOf('ravi'));
  await screen.findByText('none');
  expect(queryClient.getQueryData(paymentStatusQueryKey('ORD_1', 'ravi'))).toBeUndefined();
});
