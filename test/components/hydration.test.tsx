import { act, screen } from '@testing-library/react';
import { type Root, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { dehydrate, hydrate } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { WalletBalance } from '../../src/components/wallet-balance.js';
import { WalletList } from '../../src/components/wallet-list.js';
import { walletsQueryOptions } from '../../src/query/wallets-query-options.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { checkout, wordsOf } from './checkout.js';

let root: Root | undefined;
afterEach(() => {
  act(() => root?.unmount());
  root = undefined;
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const hour = 3_600_000;
const ui = (
  <>
    <WalletList amount={500} name="wallet" />
    <p>
      You have <WalletBalance walletId="wlt_paytm" />.
    </p>
  </>
);

test.each([
  ['an hour fast', hour],
  ['an hour slow', -hour],
])(
  'hydrates the server’s page without a warning when the device’s clock is %s',
  async (_clock, clockError) => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
    const now = Date.now();
    const server = checkout(scenarios.linked, { now });
    await server.queryClient.fetchQuery(walletsQueryOptions(server.client));
    const state = dehydrate(server.queryClient);
    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = renderToString(server.page(ui));
    const served = wordsOf(container);
    expect(served).toContain('3 hours ago');

    const browser = checkout(scenarios.linked, { now, clockError });
    hydrate(browser.queryClient, state);
    const recovered: unknown[] = [];
    await act(async () => {
      root = hydrateRoot(container, browser.page(ui), {
        onRecoverableError: (error) => recovered.push(error),
      });
    });

    expect(recovered).toEqual([]);
    expect(complaints.mock.calls).toEqual([]);
    await screen.findByRole('radio', { name: 'Paytm' });
  },
);

test('hydrates a page whose wallets were still loading', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { page } = checkout();
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(page(ui));
  expect(wordsOf(container)).toContain('Loading wallets');

  await act(async () => {
    root = hydrateRoot(container, page(ui));
  });

  await screen.findByRole('radio', { name: 'Paytm' });
  expect(complaints.mock.calls).toEqual([]);
});
