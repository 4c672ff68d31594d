import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import type { WalletsClient } from '../../src/client/wallets-client.js';
import { createWalletsClient } from '../../src/client/create-wallets-client.js';
import { WalletList } from '../../src/components/wallet-list.js';
import type { Wallet } from '../../src/contract/wallet.js';
import { WalletsProvider } from '../../src/hooks/wallets-provider.js';
import { LinkingProvider, WalletActions } from '../../src/linking.js';
import { createWorkCounter } from '../count-work.js';
import { walletOf } from '../model/wallet-of.js';

const time = Date.UTC(2026, 0, 1);
const providers = ['PAYTM', 'MOBIKWIK', 'PHONEPE'];

/** Returns wallets whose balances are old and close to the amount. The first third is not linked. */
const walletsOf = (count: number, { balance = 600, lastRefreshed = time - 600_000 } = {}) =>
  Array.from({ length: count }, (_, index) =>
    walletOf(
      {
        id: `wlt_${index}`,
        provider: providers[index % 3] ?? 'PAYTM',
        mobileNumber: '98****10',
        linked: index >= count / 3,
      },
      { balance, lastRefreshed },
    ),
  );

/** Opens a list, waits an hour, chooses a wallet and refreshes. Returns the reads and steps of each. */
async function costs(count: number) {
  const counter = createWorkCounter();
  const wrap = (wallets: Wallet[]) =>
    wallets.map((wallet) =>
      counter.wrap({ ...wallet, instruments: counter.wrap(wallet.instruments.map(counter.wrap)) }),
    );
  /** Returns the cost of some work, until the page shows its end. */
  async function during(work: () => void, isDone: () => boolean | undefined): Promise<number> {
    const before = counter.work();
    const end = counter.watchLists();
    await act(async () => work());
    await waitFor(() => expect(isDone()).toBe(true), { timeout: 30_000, interval: 20 });
    end();
    return counter.work() - before;
  }
  let passed = 0;
  let answer: (wallets: Wallet[]) => void = () => {};
  const queryClient = new QueryClient();
  const client: WalletsClient = {
    ...createWalletsClient({ endpoint: '/api/wallets', now: () => time + passed }),
    refreshBalances: () =>
      new Promise((resolve) => {
        answer = (wallets) => resolve({ wallets });
      }),
  };
  client.listWallets = async () => ({ wallets: wrap(walletsOf(count)) });
  const shows = (words: string) => () => view.container.textContent?.includes(words);
  const rows = () => view.container.querySelectorAll<HTMLElement>('[data-kind]');
  const click = (selector: string) => view.container.querySelector<HTMLElement>(selector)?.click();
  const page = (list: ReactNode) => (
    <QueryClientProvider client={queryClient}>
      <WalletsProvider client={client}>
        <LinkingProvider>{list}</LinkingProvider>
      </WalletsProvider>
    </QueryClientProvider>
  );
  const view = render(page(null));
  const linked = Math.floor((count * 2) / 3);

  const mount = await during(
    () => view.rerender(page(<WalletList amount={500} rowActions={WalletActions} />)),
    () => rows().length === linked,
  );
  const tick = await during(() => {
    passed = 3_600_000;
    document.dispatchEvent(new Event('visibilitychange'));
  }, shows('1 hour ago'));
  const select = await during(
    () => click('.batua-radio'),
    () => rows()[0]?.dataset['selected'] === '',
  );
  const start = await during(() => click('.batua-header .batua-refresh'), shows('Checking balances'));
  const end = await during(() => {
    const checked = walletsOf(count, { balance: 700, lastRefreshed: time + passed });
    // Every second wallet is not refreshed.
    const wallets = walletsOf(count).map((wallet, index) =>
      index % 2 ? wallet : (checked[index] ?? wallet),
    );
    answer(wrap(wallets.filter((wallet) => wallet.linked)));
  }, shows('Balances updated; '));
  expect(shows('₹700.00')()).toBe(true);
  expect(shows('Not updated · ')()).toBe(true);
  view.unmount();
  return { mount, tick, select, start, end };
}

test('a list costs in proportion to its wallets to mount, age, choose from and refresh', async () => {
  // What is made once, such as formats.
  await costs(30);
  const [few, more, most] = [await costs(180), await costs(360), await costs(720)];
  for (const step of Object.keys(few) as (keyof typeof few)[]) {
    expect(few[step], step).toBeGreaterThan(180);
    // The last 360 wallets cost what the 180 before them cost twice. A part that grows faster would cost more. The
    // limit keeps it below a third of the cost of 10,000 wallets.
    expect((most[step] - more[step]) / (more[step] - few[step]) / 2, step).toBeLessThan(1.02);
  }
});
