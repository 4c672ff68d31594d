import { QueryClient, QueryObserver, hydrate } from '@tanstack/react-query';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createWalletsClient, walletsQueryKey, walletsQueryOptions } from '../../src/index.js';
import { prefetchWallets } from '../../src/prefetch.js';
import { JuspayError } from '../../src/server.js';
import { mobile, setUpProxy } from '../server/set-up-proxy.js';

const asText = <State>(state: State) => JSON.parse(JSON.stringify(state)) as State;

test('gives the browser the list that its own request would give, without a request', async () => {
  const { juspay, endpoint, calls } = await setUpProxy();
  const state = asText(
    await prefetchWallets(juspay, { customerId: 'asha', endpoint: `${endpoint}/`, customerKey: 'a1' }),
  );
  const client = createWalletsClient({ endpoint, customerKey: 'a1' });
  const queryClient = new QueryClient();
  hydrate(queryClient, state);
  const observer = new QueryObserver(queryClient, walletsQueryOptions(client));
  onTestFinished(observer.subscribe(() => {}));

  expect(observer.getCurrentResult().fetchStatus).toBe('idle');
  expect(calls()).toEqual(['list']);
  const { data } = observer.getCurrentResult();
  expect(data).toEqual(await client.listWallets());
  expect(data?.customerTag).toBe(await juspay.customerTag('asha'));
});

test('uses the keys of a provider without options, and another key for another customer', async () => {
  const { juspay } = await setUpProxy();
  const keyOf = async (customerKey?: string) =>
    (await prefetchWallets(juspay, { customerId: 'asha', customerKey })).queries[0]?.queryKey;
  expect(await keyOf()).toEqual(walletsQueryKey(createWalletsClient({ endpoint: '/api/wallets' })));
  expect(await keyOf('a1')).not.toEqual(await keyOf('r1'));
});

test('has the server’s time, and neither a token nor a full mobile number', async () => {
  const { juspay, emulator } = await setUpProxy();
  const now = Date.UTC(2026, 10, 20, 9);
  const state = await prefetchWallets(juspay, { customerId: 'asha', now: () => now });
  expect(state.queries[0]?.state.dataUpdatedAt).toBe(now);
  const text = JSON.stringify(state);
  for (const secret of [...emulator.issuedTokens, mobile, 'secret_reference', 'tok_', 'asha"']) {
    expect(text).not.toContain(secret);
  }
  expect(emulator.issuedTokens.length).toBeGreaterThan(0);
  expect(text).toContain('wlt_asha_paytm');
});

test('leaves an error of Juspay to the browser and reports it', async () => {
  const { juspay, emulator } = await setUpProxy();
  emulator.setFault('wrong_key');
  const onError = vi.fn<(error: unknown, context: object) => void>();
  const state = await prefetchWallets(juspay, { customerId: 'asha', onError });
  expect(state.queries).toEqual([]);
  expect(onError.mock.calls).toEqual([[expect.any(JuspayError), { route: 'list' }]]);
});

test('does not wait longer for Juspay than its time limit', async () => {
  const { juspay, emulator } = await setUpProxy();
  emulator.setFault('hang');
  const onError = vi.fn<(error: unknown) => void>();
  const state = await prefetchWallets(juspay, { customerId: 'asha', timeout: 50, onError });
  expect(state.queries).toEqual([]);
  expect(onError.mock.calls).toMatchObject([[{ code: 'timeout' }, { route: 'list' }]]);
});

test('does not report an aborted render, nor a customer whom Juspay does not know', async () => {
  const { juspay, emulator } = await setUpProxy();
  const onError = vi.fn<(error: unknown) => void>();
  await prefetchWallets(juspay, { customerId: 'nobody', onError });
  emulator.setFault('hang');
  const render = new AbortController();
  const aborted = prefetchWallets(juspay, { customerId: 'asha', signal: render.signal, onError });
  await vi.waitFor(() => expect(emulator.requests).toHaveLength(2));
  render.abort();
  expect((await aborted).queries).toEqual([]);
  const { signal } = render;
  expect((await prefetchWallets(juspay, { customerId: 'asha', signal, onError })).queries).toEqual([]);
  expect(onError).not.toHaveBeenCalled();
});

test('asks Juspay nothing when nobody is signed in', async () => {
  const { juspay, calls } = await setUpProxy();
  expect((await prefetchWallets(juspay, { customerId: null })).queries).toEqual([]);
  expect(calls()).toEqual([]);
});

/** Returns every source file that a file imports, also through others. */
function importsOf(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = readFileSync(path, 'utf8');
  for (const [, from = ''] of code.matchAll(/^(?:import|export|\}) (?!type)[^;]*?from '(\.[^']+)'/gm)) {
    const target = posix.join(posix.dirname(path), from.replace(/\.js$/, '.ts'));
    importsOf(target, seen);
  }
  return seen;
}

test('imports no client component, so a server component can call it', () => {
  const files = [...importsOf('src/prefetch.ts')];
  expect(files).toContain('src/contract/parse-wallets.ts');
  expect(files.filter((path) => readFileSync(path, 'utf8').includes("'use client'"))).toEqual([]);
});
