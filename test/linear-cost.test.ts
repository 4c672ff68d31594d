import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactElement, createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createClock } from '../src/client/clock.js';
import { createWalletsClient } from '../src/client/create-wallets-client.js';
import { WalletList } from '../src/components/wallet-list.js';
import { WalletOptions } from '../src/components/wallet-options.js';
import { parseWallets } from '../src/contract/parse-wallets.js';
import type { Wallet } from '../src/contract/wallet.js';
import { useWalletOrder } from '../src/hooks/use-wallet-order.js';
import { WalletsProvider } from '../src/hooks/wallets-provider.js';
import { walletNamer } from '../src/messages/format-name.js';
import { en } from '../src/messages/en.js';
import { linkedById } from '../src/model/linked-by-id.js';
import { mergeWallets } from '../src/model/merge-wallets.js';
import { notRefreshed } from '../src/model/not-refreshed.js';
import { splitWallets } from '../src/model/split-wallets.js';
import { keepNewest } from '../src/query/keep-newest.js';
import { walletsQueryOptions } from '../src/query/wallets-query-options.js';
import { createWorkCounter } from './count-work.js';

type Wrap = ReturnType<typeof createWorkCounter>['wrap'];

const time = Date.UTC(2026, 0, 1);
const minute = 60_000;

/** Returns rows as Juspay sends them. Every second one is linked, and providers repeat. */
const rowsOf = (size: number, { balance = 600, lastRefreshed = time - 10 * minute } = {}) =>
  Array.from({ length: size }, (_, index) => ({
    id: `wlt_${index}`,
    wallet: `PROVIDER${index % 50}`,
    linked: index % 2 === 0,
    current_balance: balance + (index % 3) * 200 - 200,
    last_refreshed: new Date(lastRefreshed).toISOString(),
    metadata: { mobile_number: `98****${index % 100}` },
  }));

const walletsOf = (...rows: Parameters<typeof rowsOf>) => parseWallets({ list: rowsOf(...rows) });

const wrapAll = (wallets: Wallet[], wrap: Wrap) =>
  wallets.map((wallet) => wrap({ ...wallet, instruments: wrap(wallet.instruments.map(wrap)) }));

/** Renders a page on a server that has the wallets, and returns its HTML. */
function render(wallets: Wallet[], page: ReactElement): string {
  const client = createWalletsClient({ endpoint: 'https://shop.example/api/wallets', now: () => time });
  const queryClient = new QueryClient();
  queryClient.setQueryData(walletsQueryOptions(client).queryKey, { wallets });
  const list = createElement(WalletsProvider, { client }, page);
  const html = renderToString(createElement(QueryClientProvider, { client: queryClient }, list));
  queryClient.clear();
  return html;
}

const radiosIn = (html: string) => html.split('type="radio"').length - 1;

/** Work on lists. Each prepares a list of a size, and returns what counts. */
const steps: Record<string, (size: number, wrap: Wrap) => () => void> = {
  parsing(size, wrap) {
    const list = rowsOf(size).map(wrap);
    return () => parseWallets({ list });
  },
  'parsing a list that names each wallet twice'(size, wrap) {
    const list = [...rowsOf(size / 2), ...rowsOf(size / 2)].map(wrap);
    return () => parseWallets({ list });
  },
  'merging a list that was loaded again'(size, wrap) {
    const wallets = walletsOf(size);
    const [current, answer] = [wrapAll(wallets, wrap), wrapAll(wallets.toReversed(), wrap)];
    return () => mergeWallets(current, answer, { complete: true });
  },
  'merging the answer of a refresh'(size, wrap) {
    const answered = walletsOf(size, { balance: 700, lastRefreshed: time }).filter(({ linked }) => linked);
    const [current, answer] = [wrapAll(walletsOf(size), wrap), wrapAll(answered, wrap)];
    return () => mergeWallets(current, answer, { complete: false, checkedAt: time });
  },
  'keeping the newest of two lists'(size, wrap) {
    const [current, next] = [wrapAll(walletsOf(size), wrap), wrapAll(walletsOf(size), wrap)];
    return () => keepNewest({ wallets: current }, { wallets: next });
  },
  'finding what a refresh left out'(size, wrap) {
    const wallets = walletsOf(size);
    const [before, now] = [wrapAll(wallets, wrap), wrapAll(wallets.toReversed(), wrap)];
    const answered = wallets.map(({ id }) => id);
    return () => notRefreshed(before, now, time, answered);
  },
  splitting(size, wrap) {
    const wallets = wrapAll(walletsOf(size), wrap);
    return () => {
      splitWallets(wallets);
      linkedById(wallets);
    };
  },
  'ordering by what covers the amount'(size, wrap) {
    const wallets = wrapAll(walletsOf(size), wrap);
    const Order = () => useWalletOrder(wallets, 'affordable', 500).length;
    return () => expect(render([], createElement(Order))).toBe(String(size));
  },
  naming(size, wrap) {
    const wallets = wrapAll(walletsOf(size), wrap);
    return () => wallets.map(walletNamer(wallets, { messages: en, nameOf: (provider) => provider }));
  },
  'subscribing to the clock and a tick of all labels'(size, wrap) {
    const device = wrap({ time });
    const label = wrap({ shownFor: minute });
    return () => {
      const clock = createClock(() => device.time);
      const nextChange = (now: number) => now + label.shownFor;
      const ends = Array.from({ length: size }, () => clock.subscribe(() => {}, nextChange));
      // Every label changes once.
      clock.correct(time + 60 * minute);
      for (const end of ends) end();
    };
  },
};

/** Rendering on a server. It takes long, so it is measured with fewer wallets. */
const renderings: typeof steps = {
  'mounting a list'(size, wrap) {
    const wallets = wrapAll(walletsOf(size), wrap);
    const page = createElement(WalletList, { amount: 500, order: 'affordable' });
    return () => expect(radiosIn(render(wallets, page))).toBe(size / 2);
  },
  'rendering rows of which a refresh left out half'(size, wrap) {
    const wallets = walletsOf(size).map((wallet) => ({ ...wallet, linked: true }));
    const missing = wallets.filter((_, index) => index % 2).map(({ id }) => id);
    const wrapped = wrapAll(wallets, wrap);
    const props = { value: 'wlt_0', onValueChange: () => {}, amount: 500, notRefreshed: missing };
    const page = createElement(WalletOptions, { wallets: wrapped, ...props });
    return () => expect(radiosIn(render(wrapped, page))).toBe(size);
  },
};

/** Returns how often some work reads a field or goes on to the next item of a list. */
function costOf(prepare: (typeof steps)[string] | undefined, size: number): number {
  const { wrap, watchLists, work } = createWorkCounter();
  const run = prepare?.(size, wrap);
  const before = work();
  const end = watchLists();
  try {
    run?.();
  } finally {
    end();
  }
  return work() - before;
}

test.each(Object.keys(steps))(
  'the cost of %s grows with the number of wallets up to 10,000, not faster',
  (name) => {
    const [small, large] = [costOf(steps[name], 1000), costOf(steps[name], 10_000)];
    expect(small).toBeGreaterThan(1000);
    expect(large / small).toBeLessThan(10.1);
  },
);

test.each(Object.keys(renderings))('the cost of %s on a server is in proportion to its wallets', (name) => {
  const cost = (size: number) => costOf(renderings[name], size);
  // What is made once, such as formats.
  cost(10);
  const [few, more, most] = [cost(600), cost(1200), cost(2400)];
  expect(few).toBeGreaterThan(600);
  // The last 1,200 wallets cost what the 600 before them cost twice. A part that grows faster would cost more. The
  // limit keeps it below a ninth of the cost of 10,000 wallets.
  expect((most - more) / (more - few) / 2).toBeLessThan(1.02);
});
