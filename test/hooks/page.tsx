import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { onTestFinished, vi } from 'vitest';
import { type ReactElement, StrictMode } from 'react';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import { useRefreshBalances } from '../../src/hooks/use-refresh-balances.js';
import { useWallets } from '../../src/hooks/use-wallets.js';
import { WalletsProvider } from '../../src/hooks/wallets-provider.js';
import { answeredByHand } from '../answered-by-hand.js';

/** Creates a checkout page and a merchant's endpoint. The test sends the answers. */
export function openPage({ now, queryClient = new QueryClient() }: PageOptions = {}) {
  const { asked, fetch } = answeredByHand();
  const client = createWalletsClient({ endpoint: '/api/wallets', now, fetch });
  onTestFinished(() => queryClient.clear());
  const page = (ui: ReactElement, strict = false) => {
    const whole = (
      <QueryClientProvider client={queryClient}>
        <WalletsProvider client={client}>{ui}</WalletsProvider>
      </QueryClientProvider>
    );
    return strict ? <StrictMode>{whole}</StrictMode> : whole;
  };
  return { asked, client, queryClient, page };
}

interface PageOptions {
  now?: (() => number) | undefined;
  queryClient?: QueryClient | undefined;
}

export const row = (id: string, balance: number, checked = '2026-01-01T00:00:00Z') => ({
  id,
  wallet: id.toUpperCase(),
  linked: true,
  current_balance: balance,
  last_refreshed: checked,
});

export const list = (...rows: unknown[]) => ({ object: 'list', list: rows });

/** Renders each wallet's own balance. */
export function Balances() {
  const { data, status, error } = useWallets();
  return (
    <ul aria-label={status}>
      {data?.wallets.map(({ id, instruments }) => (
        <li key={id}>{`${id} ${instruments[0]?.balance}`}</li>
      ))}
      {error && <li>{error.code}</li>}
    </ul>
  );
}

/** Renders a refresh button with the status of the refresh. */
export function RefreshButton({ name = 'Refresh' }: { name?: string }) {
  const refresh = useRefreshBalances();
  return (
    <button type="button" onClick={refresh.refresh}>
      {`${name}: ${refresh.status === 'error' ? refresh.error.code : refresh.status}`}
    </button>
  );
}

/** Simulates the loss or the return of the network, with the events of a browser. */
export function setOnline(online: boolean) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
  window.dispatchEvent(new Event(online ? 'online' : 'offline'));
}
