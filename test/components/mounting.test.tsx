import { cleanup, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { WalletBalance } from '../../src/components/wallet-balance.js';
import { WalletList } from '../../src/components/wallet-list.js';
import { type Checkout, checkout } from './checkout.js';

/** Returns Chromium's counts of nodes, listeners and bytes after a garbage collection. */
async function held() {
  const session = cdp();
  await session.send('HeapProfiler.enable');
  for (let pass = 0; pass < 3; pass += 1) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { nodes, jsEventListeners, usedSize };
}

async function mountAndLeave({ open }: Checkout, times: number) {
  for (let mount = 0; mount < times; mount += 1) {
    open(
      <>
        <WalletList amount={500} />
        <WalletBalance walletId="wlt_mobikwik" />
      </>,
    );
    cleanup();
  }
}

test('leaves no nodes, listeners or subscriptions after a hundred checkouts', async () => {
  const world = checkout();
  world.open(<WalletList />);
  await userEvent.click(await screen.findByRole('radio', { name: 'Paytm' }));
  cleanup();
  await mountAndLeave(world, 20);
  const before = await held();

  await mountAndLeave(world, 100);
  const after = await held();

  expect(after.nodes).toBeLessThanOrEqual(before.nodes);
  expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners);
  // React and the test use 2 kB for each mount. A leaked subscription uses 15 kB.
  expect((after.usedSize - before.usedSize) / 100).toBeLessThan(6000);
}, 30_000);
