import { act, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { WalletList } from '../../src/components/wallet-list.js';
import { WalletMark } from '../../src/components/wallet-mark.js';
import type { Wallet } from '../../src/contract/wallet.js';
import { useRefreshWallet } from '../../src/hooks/use-refresh-wallet.js';
import { type Checkout, checkout, nothingMore } from './checkout.js';

const rendered: string[] = [];

/** A row's mark renders whenever its row does. */
function CountingMark({ provider }: { provider: string }) {
  rendered.push(provider);
  return <WalletMark provider={provider} />;
}

/** Returns the rows that render during an action. StrictMode renders each row twice. */
async function rowsRendered(happening: () => Promise<unknown> | void): Promise<string[]> {
  rendered.length = 0;
  await act(async () => {
    await happening();
  });
  return [...new Set(rendered)];
}

/** A row action that reads its wallet's refresh. It renders whenever the refresh or the row changes. */
function CountingActions({ wallet }: { wallet: Wallet }) {
  rendered.push(wallet.provider);
  const { status } = useRefreshWallet(wallet.id);
  return <span>{status}</span>;
}

async function openList({ open }: Checkout) {
  open(<WalletList mark={CountingMark} rowActions={CountingActions} amount={500} />);
  await screen.findByRole('radio', { name: 'Paytm' });
}

test('renders only the rows whose selection changed', async () => {
  await openList(checkout());

  await userEvent.click(screen.getByRole('radio', { name: 'Paytm' }));
  expect(await rowsRendered(() => userEvent.click(screen.getByRole('radio', { name: 'MobiKwik' })))).toEqual([
    'PAYTM',
    'MOBIKWIK',
  ]);
});

test('renders only the row whose balance changed', async () => {
  const world = checkout();
  await openList(world);

  const changed = await rowsRendered(() => {
    world.changeWallets((wallet) =>
      wallet.provider === 'PHONEPE'
        ? { ...wallet, instruments: wallet.instruments.map((row) => ({ ...row, balance: 7 })) }
        : { ...wallet },
    );
  });

  await waitFor(() => expect(document.body.textContent).toContain('₹7.00'));
  expect(changed).toEqual(['PHONEPE']);
});

test('renders only ages and no rows as time passes', async () => {
  const world = checkout();
  await openList(world);

  const changed = await rowsRendered(() => world.advance(60 * 60_000));

  expect(document.body.textContent).toContain('1 hour ago');
  expect(changed).toEqual([]);
});

test('renders each row once at the start and once at the end of a refresh, and changes only what differs', async () => {
  const world = checkout();
  await openList(world);
  act(() => world.advance(20 * 60_000));
  const rows = [...document.querySelectorAll('.batua-option')];
  const balances = () => rows.map((row) => row.querySelector('.batua-balance')?.textContent);
  const answer = world.hold();

  const [started, startChanges] = await changesDuring(async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Refresh balances' }));
    await waitFor(() => expect(wordsIn('.batua-note')).toContain('Checking…'));
  });
  const before = balances();
  const [ended, endChanges] = await changesDuring(async () => {
    answer();
    await waitFor(() => expect(wordsIn('.batua-note')).not.toContain('Checking…'));
  });
  const after = balances();

  const providers = rows.map((row) => row.getAttribute('data-provider'));
  // StrictMode renders each row and its action twice.
  expect(started.filter((name) => providers.includes(name)).length).toBeLessThanOrEqual(4 * rows.length);
  expect(ended.length).toBeLessThanOrEqual(4 * rows.length);
  expect(startChanges.filter((part) => /mark|title|name|number|balance|amount|radio/.test(part))).toEqual([]);
  const changedBalances = after.filter((words, index) => words !== before[index]);
  expect(changedBalances.length).toBeGreaterThan(0);
  expect(endChanges.filter((part) => /mark|title|name|number|radio/.test(part))).toEqual([]);
  expect(endChanges.filter((part) => /balance|amount/.test(part)).length).toBe(changedBalances.length);
});

test('changes a balance of the same width in place, and replaces it with a wider one', async () => {
  const world = checkout();
  await openList(world);
  const shown = () => document.querySelector('[data-provider="PHONEPE"] .batua-balance');
  async function setBalance(balance: number) {
    world.changeWallets((wallet) => ({
      ...wallet,
      instruments: wallet.instruments.map((row) => ({ ...row, balance })),
    }));
    await waitFor(() => expect(shown()?.textContent).toContain(String(balance)));
    return shown();
  }

  const first = await setBalance(412);
  expect(await setBalance(977)).toBe(first);
  expect(await setBalance(97.5)).not.toBe(first);
});

test('updates no mark and no radio of rows whose balances are being checked', async () => {
  const world = checkout();
  world.open(<WalletList amount={500} />);
  const radio = await screen.findByRole('radio', { name: 'PhonePe' });
  const row = radio.closest('.batua-option');
  const propsOf = (element: Element | null | undefined) => inReact(element, '__reactProps$');
  const mark = row?.querySelector('.batua-mark');
  const before = [propsOf(mark), propsOf(radio)];
  expect(before).not.toContain(undefined);

  const answer = world.hold();
  await userEvent.click(screen.getByRole('button', { name: 'Refresh balances' }));
  await waitFor(() => expect(row?.textContent).toContain('Checking…'));
  expect(propsOf(mark)).toBe(before[0]);
  expect(propsOf(radio)).toBe(before[1]);
  answer();
  await waitFor(() => expect(row?.textContent).not.toContain('Checking…'));
});

test('mounts one component around each row, and no error boundary, for marks that are not the merchant’s', async () => {
  checkout().open(<WalletList amount={500} />);
  await screen.findByRole('radio', { name: 'Paytm' });

  const options = document.querySelector('.batua-options');
  const parts: unknown[] = [];
  let part = inReact(document.querySelector('.batua-option'), '__reactFiber$') as Fiber | null;
  for (; part && part.stateNode !== options; part = part.return) parts.push(part.type);
  expect(parts.filter((type) => type !== 'div')).toHaveLength(1);
});

interface Fiber {
  type: unknown;
  stateNode: unknown;
  return: Fiber | null;
}

/** Returns what React keeps about an element of the page: its props as last set, or its place in the tree. */
function inReact(element: Element | null | undefined, kind: '__reactProps$' | '__reactFiber$'): unknown {
  const [, value] = Object.entries(element ?? {}).find(([name]) => name.startsWith(kind)) ?? [];
  return value;
}

test('subscribes to refreshes as often for many rows as for few', async () => {
  const { queryClient, open, advance } = checkout();
  const subscribe = vi.spyOn(queryClient.getMutationCache(), 'subscribe');
  open(<WalletList amount={5000} />);
  await screen.findByRole('radio', { name: 'Paytm' });
  act(() => advance(20 * 60_000));

  expect(screen.getAllByRole('button', { name: /^Check / }).length).toBeGreaterThan(1);
  // The list twice and its options once, each twice in StrictMode.
  expect(subscribe.mock.calls.length).toBeLessThanOrEqual(2 * 3);
});

/** Returns the rows that render during an action, one entry for each time, and the classes of the parts that change. */
async function changesDuring(happening: () => Promise<unknown>): Promise<[string[], string[]]> {
  const parts = new Set<Element>();
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element?.closest('.batua-option')) parts.add(element);
      // A part that is replaced changes too.
      for (const node of addedNodes) if (node instanceof Element) parts.add(node);
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  rendered.length = 0;
  await happening();
  await nothingMore();
  observer.disconnect();
  return [[...rendered], [...parts].map(({ className }) => className)];
}

const wordsIn = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join('|');

test('has one timer while it shows ages, and none on a hidden page and after it is gone', async () => {
  const timers = watchTimers();
  const world = checkout();
  const { unmount } = world.open(
    <>
      <WalletList amount={500} />
      <WalletList amount={900} name="other" />
    </>,
  );
  await screen.findAllByRole('radio', { name: 'Paytm' });
  await waitFor(() => expect(timers.size).toBe(1));

  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(timers.size).toBe(0);
  hidden.mockRestore();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(timers.size).toBe(1);

  unmount();
  expect(timers.size).toBe(0);
});

/** Returns the timers that batua's own files have set and that have not run. */
function watchTimers(): Set<unknown> {
  const { setTimeout: set, setInterval: repeat, clearTimeout: clear } = globalThis;
  const running = new Set<unknown>();
  const isOurs = () =>
    /\/src\/(?:client|hooks|components|model|query|contract)\//.test(new Error('stack').stack ?? '');
  globalThis.setTimeout = ((run: () => void, delay?: number) => {
    const ours = isOurs();
    const timer = set(() => {
      running.delete(timer);
      run();
    }, delay);
    if (ours) running.add(timer);
    return timer;
  }) as typeof set;
  globalThis.setInterval = ((run: () => void, delay?: number) => {
    const timer = repeat(run, delay);
    if (isOurs()) running.add(timer);
    return timer;
  }) as typeof repeat;
  globalThis.clearTimeout = (timer) => {
    running.delete(timer);
    clear(timer);
  };
  onTestFinished(() => {
    Object.assign(globalThis, { setTimeout: set, setInterval: repeat, clearTimeout: clear });
  });
  return running;
}
