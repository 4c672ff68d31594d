import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useRefreshBalances } from '../../src/hooks/use-refresh-balances.js';
import { useWallets } from '../../src/hooks/use-wallets.js';
import { useRefreshWallet } from '../../src/hooks/use-refresh-wallet.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { checkout } from '../components/checkout.js';
import { Balances, RefreshButton, list, openPage, row, setOnline } from './page.js';

afterEach(() => {
  vi.restoreAllMocks();
  window.dispatchEvent(new Event('online'));
});

/** Opens a page that shows one wallet and a button for each name. */
async function showPage(...names: string[]) {
  const { asked, page, ...rest } = openPage();
  const ui = (buttons: string[]) =>
    page(
      <>
        <Balances />
        {buttons.map((name) => (
          <RefreshButton key={name} name={name} />
        ))}
      </>,
    );
  const { rerender } = render(ui(names));
  await waitFor(() => expect(asked).toHaveLength(1));
  asked[0]?.answer(list(row('paytm', 10)));
  await screen.findByText('paytm 10');
  return { asked, show: (...buttons: string[]) => rerender(ui(buttons)), ...rest };
}

test('never refreshes on mount, focus, reconnect or in StrictMode', async () => {
  const opened = checkout(scenarios.linked);
  const { unmount } = opened.open(
    <>
      <Balances />
      <RefreshButton />
    </>,
  );
  await screen.findByRole('list', { name: 'success' });
  document.dispatchEvent(new Event('visibilitychange'));
  window.dispatchEvent(new Event('focus'));
  setOnline(false);
  setOnline(true);
  unmount();
  opened.open(<RefreshButton />);
  await act(() => opened.queryClient.refetchQueries());
  expect(opened.requests).not.toHaveLength(0);
  expect(opened.requests.filter((request) => request !== 'GET /api/wallets')).toEqual([]);
});

test('shows the providers’ balances after a refresh through the proxy', async () => {
  const opened = checkout(scenarios.linked);
  opened.open(
    <>
      <Balances />
      <RefreshButton />
    </>,
  );
  await screen.findByText('wlt_mobikwik 86.2');
  await userEvent.click(screen.getByRole('button', { name: 'Refresh: idle' }));
  await screen.findByText('wlt_mobikwik 586.2');
  await screen.findByRole('button', { name: 'Refresh: success' });
  expect(opened.requests.filter((request) => request.startsWith('POST'))).toEqual([
    'POST /api/wallets/refresh-balances',
  ]);
});

test('shares one state and one request between two buttons and ten clicks', async () => {
  const { asked } = await showPage('One', 'Two');
  act(() => {
    for (let click = 0; click < 5; click++) {
      for (const button of screen.getAllByRole('button')) button.click();
    }
  });
  await screen.findByRole('button', { name: 'One: pending' });
  screen.getByRole('button', { name: 'Two: pending' });
  await waitFor(() => expect(asked).toHaveLength(2));
  asked[1]?.answer(list(row('paytm', 20, '2026-01-02T00:00:00Z')));
  await screen.findByText('paytm 20');
  screen.getByRole('button', { name: 'One: success' });
  screen.getByRole('button', { name: 'Two: success' });
  expect(asked.map(({ method }) => method)).toEqual(['GET', 'POST']);
});

test('continues a refresh when a button unmounts and another one mounts', async () => {
  const { asked, show } = await showPage('One', 'Two');
  await userEvent.click(screen.getByRole('button', { name: 'One: idle' }));
  await waitFor(() => expect(asked).toHaveLength(2));
  show('Two');
  show();
  show('Three');
  await screen.findByRole('button', { name: 'Three: pending' });
  expect(asked[1]?.aborted).toBe(false);
  asked[1]?.answer(list(row('paytm', 20, '2026-01-02T00:00:00Z')));
  await screen.findByRole('button', { name: 'Three: success' });
  screen.getByText('paytm 20');
});

test('aborts the list request when the list unmounts and a button stays', async () => {
  const { asked, page } = openPage();
  const ui = (shown: boolean) =>
    page(
      <>
        {shown && <Balances />}
        <RefreshButton />
      </>,
    );
  const { rerender } = render(ui(true));
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.aborted).toBe(false);
  rerender(ui(false));
  await waitFor(() => expect(asked[0]?.aborted).toBe(true));
});

test('keeps the balances and reports the error when a refresh fails', async () => {
  const { asked } = await showPage('One');
  await userEvent.click(screen.getByRole('button', { name: 'One: idle' }));
  await waitFor(() => expect(asked).toHaveLength(2));
  screen.getByText('paytm 10');
  asked[1]?.answer({}, 503);
  await screen.findByRole('button', { name: 'One: service_unavailable' });
  screen.getByText('paytm 10');
});

test('fails at once when offline and sends no request when the network returns', async () => {
  const { asked } = await showPage('One');
  setOnline(false);
  await userEvent.click(screen.getByRole('button', { name: 'One: idle' }));
  await screen.findByRole('button', { name: 'One: offline' });
  setOnline(true);
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
  screen.getByRole('button', { name: 'One: offline' });
});

test('reports a wallet as not refreshed until its own refresh or a list updates it', async () => {
  const { asked, queryClient, page } = openPage();
  function NotRefreshed() {
    useWallets();
    const state = useRefreshBalances();
    const one = useRefreshWallet('paytm');
    return (
      <>
        <output>{state.status === 'success' ? state.notRefreshed.join(' ') || 'none' : state.status}</output>
        <button
          type="button"
          onClick={one.refresh}
        >{`Paytm: ${one.status === 'success' ? one.refreshed : one.status}`}</button>
      </>
    );
  }
  render(
    page(
      <>
        <Balances />
        <RefreshButton />
        <NotRefreshed />
      </>,
    ),
  );
  const answer = async (body: unknown) => {
    const at = answered++;
    await waitFor(() => expect(asked.length).toBeGreaterThan(at));
    asked[at]?.answer(body);
  };
  let answered = 0;
  const reported = (ids: string) => waitFor(() => expect(screen.getByRole('status').textContent).toBe(ids));
  const [old, newer] = ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'];

  await answer(list(row('paytm', 1), row('mobikwik', 1)));
  await screen.findByText('paytm 1');
  await userEvent.click(screen.getByRole('button', { name: 'Refresh: idle' }));
  await answer(list(row('paytm', 1), row('mobikwik', 1)));
  await reported('paytm mobikwik');

  await userEvent.click(screen.getByRole('button', { name: 'Paytm: idle' }));
  await answer(row('paytm', 1, old));
  await screen.findByRole('button', { name: 'Paytm: false' });
  await reported('paytm mobikwik');

  void queryClient.refetchQueries();
  await answer(list(row('paytm', 2, newer), row('mobikwik', 1)));
  await reported('mobikwik');
  await screen.findByRole('button', { name: 'Paytm: true' });

  void queryClient.refetchQueries();
  await answer(list(row('paytm', 2, newer), row('mobikwik', 2, newer)));
  await reported('none');
});
