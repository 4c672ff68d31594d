import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type RenderResult, act, render } from '@testing-library/react';
import { http } from 'msw';
import { type ReactElement, StrictMode } from 'react';
import { onTestFinished } from 'vitest';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import type { WalletsClient } from '../../src/client/wallets-client.js';
import type { Wallet } from '../../src/contract/wallet.js';
import { WalletsProvider, type WalletsProviderProps } from '../../src/hooks/wallets-provider.js';
import { walletsQueryOptions } from '../../src/query/wallets-query-options.js';
import { createJuspayEmulator } from '../../src/testing/create-juspay-emulator.js';
import type { JuspayEmulator } from '../../src/testing/emulator/juspay-emulator.js';
import { type Scenario, scenarios } from '../../src/testing/scenarios.js';
import { walletsHandlers } from '../../src/testing/msw.js';
import { networkWorker } from '../network-worker.js';
import '../../src/styles/styles.css';

/** The start time of every test, in epoch milliseconds. */
export const start = Date.UTC(2026, 3, 14, 9, 30);

/** A merchant's server on the emulator, and the customer's browser. */
export interface Checkout {
  emulator: JuspayEmulator;
  client: WalletsClient;
  queryClient: QueryClient;
  /** The method and path of each request so far, such as `"POST /api/wallets/refresh-balances"`. */
  requests: string[];
  /** Wraps the page in its providers. */
  page: (ui: ReactElement, props?: Partial<WalletsProviderProps>) => ReactElement;
  /** Renders the page. */
  open: (ui: ReactElement, props?: Partial<WalletsProviderProps>) => RenderResult;
  /** Holds all answers until you call the returned function. */
  hold: () => () => void;
  /** Changes each wallet in the cache, as a merchant's code can. */
  changeWallets: (change: (wallet: Wallet) => Wallet) => void;
  /** Moves the browser's clock forward, in milliseconds. */
  advance: (milliseconds: number) => void;
}

export interface CheckoutOptions {
  /** The server's time, in epoch milliseconds. */
  now?: number;
  /** The error of the device's clock, in milliseconds. */
  clockError?: number;
}

export function checkout(
  scenario: Scenario = scenarios.linked,
  { now = start, clockError = 0 }: CheckoutOptions = {},
): Checkout {
  const emulator = createJuspayEmulator({ ...scenario, now: () => now });
  const requests: string[] = [];
  let passed = clockError;
  const client = createWalletsClient({ endpoint: '/api/wallets', now: () => now + passed });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retryDelay: 0 } } });
  networkWorker.use(...walletsHandlers(scenario, { emulator }));
  networkWorker.events.removeAllListeners();
  networkWorker.events.on('request:start', ({ request }) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/api/')) requests.push(`${request.method} ${pathname}`);
  });
  const page: Checkout['page'] = (ui, props) => (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <WalletsProvider client={client} {...props}>
          {ui}
        </WalletsProvider>
      </QueryClientProvider>
    </StrictMode>
  );
  return {
    emulator,
    client,
    queryClient,
    requests,
    page,
    open: (ui, props) => render(page(ui, props)),
    hold() {
      let release = () => {};
      const released = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
      // MSW asks the next handler when a handler returns nothing.
      networkWorker.use(http.all('/api/*', () => released));
      onTestFinished(release);
      return release;
    },
    changeWallets(change) {
      const { queryKey } = walletsQueryOptions(client);
      act(() => {
        queryClient.setQueryData(queryKey, (data) => data && { wallets: data.wallets.map(change) });
      });
    },
    advance(milliseconds) {
      passed += milliseconds;
      // The page's clock updates whenever the page becomes visible.
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

/** Waits long enough for an unexpected request to appear. */
export const nothingMore = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 50)));

/** Returns the text of an element, with single spaces. */
export const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Returns the row that contains a radio. */
export const rowOf = (radio: Element): HTMLElement => {
  const row = radio.closest<HTMLElement>('.batua-option');
  if (!row) throw new Error('The radio is not in a row.');
  return row;
};
