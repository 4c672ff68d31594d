import { HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { type Root, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { afterEach, expect, test, vi } from 'vitest';
import { WalletList } from '../../src/components/wallet-list.js';
import { WalletsProvider } from '../../src/hooks/wallets-provider.js';
import { prefetchWallets } from '../../src/prefetch/prefetch-wallets.js';
import { createJuspayClient } from '../../src/server/juspay/create-juspay-client.js';
import { createJuspayEmulator } from '../../src/testing/create-juspay-emulator.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { wordsOf } from './checkout.js';

let root: Root | undefined;
afterEach(() => {
  act(() => root?.unmount());
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

test('shows the server’s ages after hydration, without a request, when the device’s clock is an hour slow', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  const requests = vi.spyOn(globalThis, 'fetch');
  const now = () => Date.now() + 3_600_000;
  const emulator = createJuspayEmulator({ ...scenarios.linked, now });
  const { apiKey, merchantId } = emulator;
  const juspay = createJuspayClient({ apiKey, merchantId, fetch: emulator.fetch });
  const state = await prefetchWallets(juspay, { customerId: 'asha', now });
  const page = () => (
    <QueryClientProvider client={new QueryClient()}>
      <HydrationBoundary state={state}>
        <WalletsProvider>
          <WalletList />
        </WalletsProvider>
      </HydrationBoundary>
    </QueryClientProvider>
  );
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(page());
  const served = wordsOf(container);
  expect(served).toContain('3 hours ago');

  await act(async () => {
    root = hydrateRoot(container, page());
  });

  expect(wordsOf(container)).toBe(served);
  expect(complaints.mock.calls).toEqual([]);
  expect(requests).not.toHaveBeenCalled();
});
