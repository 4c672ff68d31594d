import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type RenderResult, act, render } from '@testing-library/react';
import { http, isCommonAssetRequest } from 'msw';
import { setupWorker } from 'msw/browser';
import { type ReactElement, StrictMode } from 'react';
import { afterAll, afterEach, beforeAll, onTestFinished } from 'vitest';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import type { WalletsClient } from '../../src/client/wallets-client.js';
import { WalletsProvider, type WalletsProviderProps } from '../../src/hooks/wallets-provider.js';
import { createJuspayEmulator } from '../../src/testing/create-juspay-emulator.js';
import type { JuspayEmulator } from '../../src/testing/emulator/juspay-emulator.js';
import { type Scenario, scenarios } from '../../src/testing/scenarios.js';
import { walletsHandlers } from '../../src/testing/wallets-handlers.js';
import '../../src/styles/styles.css';

const worker = setupWorker();
const ownRequest = /^\/(?:@|src\/|test\/|node_modules\/|__vitest|\.storybook)/;

beforeAll(async () => {
  await worker.start({
    quiet: true,
    onUnhandledRequest(request, print) {
      if (!isCommonAssetRequest(request) && !ownRequest.test(new URL(request.url).pathname)) print.error();
    },
  });
});
afterEach(() => worker.resetHandlers());
afterAll(() => worker.stop());

/** When every test begins, in epoch milliseconds. */
export const start = Date.UTC(2026, 3, 14, 9, 30);

/** A merchant's server with the emulator behind it, and the customer's browser in front. */
export interface Checkout {
  emulator: JuspayEmulator;
  client: WalletsClient;
  queryClient: QueryClient;
  /** Method and path of each request so far, such as `"POST /api/wallets/refresh-balances"`. */
  requests: string[];
  /** Puts the page into its providers. */
  page: (ui: ReactElement, props?: Partial<WalletsProviderProps>) => ReactElement;
  /** Renders the page. */
  open: (ui: ReactElement, props?: Partial<WalletsProviderProps>) => RenderResult;
  /** Keeps requests waiting for their answers until the function that it gives is called. */
  hold: () => () => void;
  /** Lets time pass for the browser, in milliseconds. */
  advance: (milliseconds: number) => void;
}

export interface CheckoutOptions {
  /** The time at the server, in epoch milliseconds. */
  now?: number;
  /** How far the device's clock is off, in milliseconds. */
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
  worker.use(...walletsHandlers(scenario, { emulator }));
  worker.events.removeAllListeners();
  worker.events.on('request:start', ({ request }) => {
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
      let letGo = () => {};
      const released = new Promise<undefined>((resolve) => (letGo = () => resolve(undefined)));
      // A handler that gives nothing leaves the answer to the next.
      worker.use(http.all('/api/*', () => released));
      onTestFinished(letGo);
      return letGo;
    },
    advance(milliseconds) {
      passed += milliseconds;
      // The page's clock looks again whenever the page is shown.
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

/** Waits as long as a request would take to be seen, where none is to come. */
export const nothingMore = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 50)));

/** The words of an element, with single spaces. */
export const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The row that a radio stands in. */
export const rowOf = (radio: Element): HTMLElement => {
  const row = radio.closest<HTMLElement>('.batua-option');
  if (!row) throw new Error('The radio stands in no row.');
  return row;
};
